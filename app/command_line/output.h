#pragma once
// What a verb prints: one JSON object a line with --json, plain lines otherwise. One thread.

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace lamina {

class Error;
struct Text;

class Output {
public:
    explicit Output(bool isJson = false) : m_isJson(isJson) {}

    void addJsonOption(CLI::App& parser);
    bool isJson() const { return m_isJson; }

    void json(const nlohmann::ordered_json& object) const; // a line of its own on standard output, at once
    void line(const std::string& text) const;              // the same as plain text
    // Rows with columns of equal width; the first row is the heading. rightAligned: number columns.
    void table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& rightAligned = {}) const;
    void note(const Text& text) const;    // a sentence on standard error: what was guessed, converted or left out
    void error(const Error& error) const; // "lamina: WHERE: WHAT. REMEDY" on standard error, with --json an object too

private:
    bool m_isJson;
};

std::string grouped(long long number); // "1 199 882": thousands apart, as the window shows them

} // namespace lamina
