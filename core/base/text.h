#pragma once
// A sentence for a person, kept as data {context, source, arguments} and put into words only when it is shown,
// so that a change of language also changes sentences made before it.

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lamina {

struct Text {
    std::string context;                // groups sentences for the translator: "layer", "data", "training", …
    std::string source;                 // English, with %1 … %9 for the arguments
    std::vector<std::string> arguments; // already formatted: numbers, names, shapes

    Text() = default;
    Text(std::string_view context, std::string_view source) : context(context), source(source) {}

    // Adds the next argument; returns a copy so that TEXT("…", "…").arg(a).arg(b) reads on one line.
    Text arg(std::string_view value) const;
    Text arg(const char* value) const { return arg(std::string_view(value)); }
    Text arg(std::integral auto value) const { return arg(std::string_view(std::to_string(value))); }
    Text arg(double value) const; // shortest form that reads back as the same float

    bool empty() const { return source.empty(); }
    std::string english() const; // in English whatever the language of the program
    std::string shown() const;   // in the language of the program
    bool operator==(const Text&) const = default;
};

// Marks a sentence for lupdate (-tr-function-alias QT_TRANSLATE_NOOP+=TEXT) and makes a Text of it.
#define TEXT(context, source) ::lamina::Text(context, source)

// Installed once by main, before the first thread starts; without one, texts are English.
// The function returns the translated source or, where there is none, the source itself.
using Translator = std::function<std::string(const std::string& context, const std::string& source)>;
void installTranslator(Translator translator);

// Puts arguments in the places of %1 … %9.
std::string fillIn(std::string_view pattern, const std::vector<std::string>& arguments);

// A number as a person reads it: the fewest digits that give the same float ("0.001", "12", "1e-08").
std::string shortNumber(double value);

} // namespace lamina
