#include "core/base/text.h"

#include <fmt/format.h>

namespace lamina {

namespace {
Translator& translator() {
    static Translator instance;
    return instance;
}
} // namespace

Text Text::arg(std::string_view value) const {
    Text copy = *this;
    copy.arguments.emplace_back(value);
    return copy;
}

Text Text::arg(double value) const { return arg(std::string_view(shortNumber(value))); }

std::string Text::english() const { return fillIn(source, arguments); }

std::string Text::shown() const {
    const Translator& translate = translator();
    return fillIn(translate && !source.empty() ? translate(context, source) : source, arguments);
}

void installTranslator(Translator newTranslator) { translator() = std::move(newTranslator); }

std::string fillIn(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9') {
            const std::size_t index = static_cast<std::size_t>(pattern[i + 1] - '1');
            if (index < arguments.size()) {
                out += arguments[index];
                ++i;
                continue;
            }
        }
        out += pattern[i];
    }
    return out;
}

std::string shortNumber(double value) { return fmt::format("{}", static_cast<float>(value)); }

} // namespace lamina
