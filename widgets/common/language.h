#pragma once
// English and Chinese, switched while the program runs.

#include "widgets/common/theme.h"

namespace lamina {

// Installs the translators of the program and of Qt for this language and tells core's texts about them. Call it before
// Theme::apply() with the same language: stock widgets hear LanguageChange, ours Theme::changed().
void useLanguage(Theme::Language language);

} // namespace lamina
