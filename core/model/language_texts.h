#pragma once
// A text in several languages, as examples and blocks have it in their files: {"en": "…", "zh_CN": "…"}.

#include <map>
#include <string>

namespace lamina {

class JsonReader;

using LanguageTexts = std::map<std::string, std::string>; // by language: "en", "zh_CN"

LanguageTexts languageTexts(const JsonReader& reader); // throws Error with the place
// English where the language is missing, empty where that is missing too
const std::string& inLanguage(const LanguageTexts& texts, const std::string& language);

} // namespace lamina
