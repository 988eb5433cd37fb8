#include "core/base/error.h"

namespace lamina {

namespace {
std::string joined(const std::string& where, const std::string& what, const std::string& remedy) {
    std::string out = where.empty() ? what : where + ": " + what;
    if (remedy.empty()) return out;
    const auto isChinese = static_cast<unsigned char>(remedy.front()) >= 0xE3; // the first byte of such a character
    if (isChinese && !out.empty()) return out.ends_with("。") ? out + remedy : out + "。" + remedy;
    if (!out.empty() && out.back() != '.') out += '.';
    return out + ' ' + remedy;
}
} // namespace

Error::Error(std::string where, Text what, Text remedy)
    : m_where(std::move(where)),
      m_what(std::move(what)),
      m_remedy(std::move(remedy)),
      m_english(joined(m_where, m_what.english(), m_remedy.english())) {}

std::string Error::shown() const { return joined(m_where, m_what.shown(), m_remedy.shown()); }

void failCheck(const char* condition, const char* file, int line) {
    std::string place = file;
    if (const std::size_t slash = place.rfind("core/"); slash != std::string::npos) place = place.substr(slash);
    throw Error(place + ":" + std::to_string(line),
                TEXT("error", "a promise inside the program was broken: %1").arg(condition),
                TEXT("error", "Please report this with the project file."));
}

} // namespace lamina
