#pragma once
// Errors that a person reads: where, what was expected and what came, and the remedy.
//
// A mistake in a drawn network is no Error but a Diagnostic on its node (core/model/graph_check.h). A wrong file, a wrong
// option or a lost device throws Error; it is caught at the outermost frame of the command line, of the training thread
// and of the window's actions, and shown there. Nothing aborts the program.

#include "core/base/text.h"

#include <exception>
#include <string>

namespace lamina {

class Error : public std::exception {
public:
    // where: a file with line and column, a layer's name, an option; may be empty.
    // what: what was expected and what came. remedy: what to do now; may be empty.
    Error(std::string where, Text what, Text remedy = {});

    const std::string& where() const { return m_where; }
    const Text& text() const { return m_what; }
    const Text& remedy() const { return m_remedy; }

    std::string shown() const; // "WHERE: WHAT. REMEDY" in the program's language
    const char* what() const noexcept override { return m_english.c_str(); } // the same in English

private:
    std::string m_where;
    Text m_what, m_remedy;
    std::string m_english;
};

// Ends the work with an Error that names the broken promise; for faults of the program itself, never of its user.
[[noreturn]] void failCheck(const char* condition, const char* file, int line);

#define LAMINA_CHECK(condition)                                                                                        \
    do {                                                                                                               \
        if (!(condition)) ::lamina::failCheck(#condition, __FILE__, __LINE__);                                         \
    } while (false)

} // namespace lamina
