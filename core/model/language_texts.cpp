#include "core/model/language_texts.h"

#include "core/model/json_reader.h"

namespace lamina {

LanguageTexts languageTexts(const JsonReader& reader) {
    LanguageTexts texts;
    reader.expectObject();
    for (const auto& [language, text] : reader.json().items()) texts[language] = reader.at(language.c_str()).string();
    return texts;
}

const std::string& inLanguage(const LanguageTexts& texts, const std::string& language) {
    static const std::string none;
    const auto found = texts.find(language);
    if (found != texts.end()) return found->second;
    const auto english = texts.find("en");
    return english == texts.end() ? none : english->second;
}

} // namespace lamina
