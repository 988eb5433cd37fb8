#include "app/command_line/output.h"

#include "core/base/error.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace lamina {

namespace {
// Columns a terminal gives a text: Chinese characters take two.
std::size_t widthOf(const std::string& text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) == 0x80) continue; // in the middle of a character
        width += byte >= 0xE3 ? 2 : 1;
    }
    return width;
}
} // namespace

void Output::addJsonOption(CLI::App& parser) {
    parser.add_flag("--json", m_isJson, TEXT("cli", "print one JSON object a line").shown());
}

void Output::json(const nlohmann::ordered_json& object) const {
    line(object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void Output::line(const std::string& text) const {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void Output::table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& rightAligned) const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], widthOf(row[c]));
    }
    for (const auto& row : rows) {
        std::string text;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string space(widths[c] - widthOf(row[c]), ' ');
            const bool isRight = c < rightAligned.size() && rightAligned[c];
            text += (c ? "  " : "") + (isRight ? space + row[c] : row[c] + space);
        }
        line(text.substr(0, text.find_last_not_of(' ') + 1));
    }
}

void Output::note(const Text& text) const {
    std::fflush(stdout);
    std::fprintf(stderr, "lamina: %s\n", text.shown().c_str());
}

void Output::error(const Error& error) const {
    std::fflush(stdout);
    std::fprintf(stderr, "lamina: %s\n", error.shown().c_str());
    if (!m_isJson) return;
    json({{"event", "error"}, {"where", error.where()}, {"text", Error({}, error.text(), error.remedy()).shown()}});
}

std::string grouped(long long number) {
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, " ");
    return number < 0 ? "-" + digits : digits;
}

} // namespace lamina
