#include "core/model/examples.h"

#include "core/base/resource_folder.h"
#include "core/model/json_reader.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace lamina {

namespace {
Example readExample(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    Example example;
    example.id = path.stem().string();
    const Json json = parseJson(content.str(), path.filename().string());
    const JsonReader reader(json, path.filename().string());
    reader.read("order", example.order);
    example.title = languageTexts(reader.at("title"));
    example.help = languageTexts(reader.at("help"));
    example.project = projectFromJson(content.str(), path.filename().string());
    example.project.notes.clear(); // title, help and order are the example's, not the project's
    example.project.name = example.project.example = example.id;
    return example;
}
} // namespace

const std::string& Example::titleIn(const std::string& language) const { return inLanguage(title, language); }
const std::string& Example::helpIn(const std::string& language) const { return inLanguage(help, language); }

const std::vector<Example>& examples() {
    static const std::vector<Example> all = [] {
        std::vector<Example> found;
        for (const auto& entry : std::filesystem::directory_iterator(resourceFolder() + "/examples"))
            if (entry.path().extension() == ".json") found.push_back(readExample(entry.path()));
        std::sort(found.begin(), found.end(), [](const Example& a, const Example& b) { return a.order < b.order; });
        return found;
    }();
    return all;
}

const Example* findExample(const std::string& id) {
    for (const Example& example : examples())
        if (example.id == id) return &example;
    return nullptr;
}

} // namespace lamina
