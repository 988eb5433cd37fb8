#pragma once
// Texts as samples: windows of one long text that a network learns to continue, or short texts in classes.

#include "core/data/stored_dataset.h"

namespace lamina {

struct TextSource {
    std::string where, sha256;
    std::vector<Text> notes;
    std::vector<std::string> texts;      // one long text, or short ones
    std::vector<std::int32_t> classes;   // of each short text
    std::vector<std::string> classNames; // empty: one text to be continued, or texts without classes
    bool isOne = true;
};

bool isText(const DataSource& source);
// A folder with a .txt file for each class (a text on each line), or with a sub-folder for each class (a text in each
// file). A path that is none has none.
bool isTextFolder(const std::string& path);
constexpr int kLongestFittedWindow = 400; // tokens: a window that fits itself to texts in classes is no longer
// forPrediction: a file beside classes is a list of texts, one on each line. Throws Error: not there, not text, empty.
TextSource readTexts(const DataSource& source, const std::string& folder, bool asLines);

const std::vector<BuiltinData>& builtinTexts();

std::shared_ptr<const Dataset> fittedTexts(TextSource texts, const DataRecipe& recipe);
std::shared_ptr<const Dataset> textsThroughRecipe(TextSource texts, const DataRecipe& fitted, const DataSource& source,
                                                  bool needsTargets);

} // namespace lamina
