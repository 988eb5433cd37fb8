// Who may include whom. The sources are read as text, so that a wrong include fails here even where it would compile.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {
namespace fs = std::filesystem;

// Module → the modules it may include beside itself.
const std::map<std::string, std::set<std::string>> kAllowed = {
    {"core/base", {}},
    {"core/model", {"core/base"}},
    {"core/ops", {"core/model", "core/base"}},
    {"core/layers", {"core/ops", "core/model", "core/base"}},
    {"core/backend", {"core/ops", "core/model", "core/base"}},
    {"core/plan", {"core/backend", "core/layers", "core/ops", "core/model", "core/base"}},
    {"core/data", {"core/model", "core/base"}},
    {"core/training", {"core/plan", "core/data", "core/backend", "core/layers", "core/ops", "core/model", "core/base"}},
    {"core/insight", {"core/plan", "core/data", "core/backend", "core/layers", "core/ops", "core/model", "core/base"}},
    {"core/storage", {"core/model", "core/base"}},
    {"widgets", {"core/model", "core/layers", "core/base"}},
};

struct Include {
    std::string file, name;
    int line = 0;
};

std::string moduleOf(const std::string& path) {
    for (const auto& [module, allowed] : kAllowed)
        if (path.rfind(module + "/", 0) == 0) return module;
    return path.rfind("app/", 0) == 0 ? "app" : std::string();
}

bool isSource(const fs::path& path) {
    const std::string extension = path.extension().string();
    return extension == ".h" || extension == ".cpp" || extension == ".in";
}

std::vector<Include> includesOf(const std::string& text, const std::string& file) {
    static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<Include> found;
    int line = 0;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::smatch match;
        const std::string row = text.substr(begin, end - begin);
        if (std::regex_search(row, match, pattern)) found.push_back({file, match[1], line + 1});
        begin = end + 1;
    }
    return found;
}

std::vector<Include> allIncludes() {
    const fs::path root = LAMINA_SOURCE_DIR;
    std::vector<Include> all;
    for (const char* top : {"core", "widgets", "app"})
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            if (!entry.is_regular_file() || !isSource(entry.path())) continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(stream), {}};
            for (Include& include : includesOf(text, fs::relative(entry.path(), root).generic_string()))
                all.push_back(std::move(include));
        }
    return all;
}

bool isQt(const std::string& name) {
    return (name.size() > 1 && name[0] == 'Q' &&
            (std::isupper(static_cast<unsigned char>(name[1])) || name[1] == 't')) ||
           name == "qcustomplot.h";
}

bool startsWith(const std::string& text, const char* begin) { return text.rfind(begin, 0) == 0; }

// Why an include is not allowed; empty where it is.
std::string objection(const Include& include) {
    const std::string from = moduleOf(include.file), to = moduleOf(include.name);
    const bool isCore = startsWith(include.file, "core/");
    if (isCore && isQt(include.name)) return "no Qt in core";
    if (startsWith(include.file, "app/command_line/") && isQt(include.name) &&
        !startsWith(include.file, "app/command_line/plot"))
        return "no Qt on the command line, but for plot";
    if ((startsWith(include.name, "hdf5") || startsWith(include.name, "H5")) && from != "core/storage")
        return "HDF5 only in core/storage";
    if (isCore && to == "app") return "core knows no app";
    if (isCore && startsWith(include.name, "widgets/")) return "core knows no widgets";
    if (from.empty() || from == "app" || to.empty() || to == from) return {};
    return kAllowed.at(from).count(to) ? std::string() : from + " may not include " + to;
}
} // namespace

TEST_CASE("every include is one that its module may have") {
    const std::vector<Include> all = allIncludes();
    REQUIRE(all.size() > 200); // it did read the sources
    for (const Include& include : all) {
        INFO(include.file << ":" << include.line << " includes " << include.name);
        CHECK(objection(include) == "");
    }
}

TEST_CASE("what is forbidden is found") {
    CHECK(objection({"core/model/graph.h", "core/ops/op.h"}) != "");
    CHECK(objection({"core/data/dataset.h", "core/plan/plan.h"}) != "");
    CHECK(objection({"widgets/canvas/scene.cpp", "core/training/trainer.h"}) != "");
    CHECK(objection({"core/base/text.cpp", "QString"}) != "");
    CHECK(objection({"core/base/text.cpp", "QtCore/QString"}) != "");
    CHECK(objection({"core/data/table.cpp", "hdf5.h"}) != "");
    CHECK(objection({"app/command_line/new.cpp", "QFile"}) != "");
    CHECK(objection({"app/command_line/plot.cpp", "QPainter"}) == "");
    CHECK(objection({"app/window/main_window.cpp", "core/training/trainer.h"}) == "");
    CHECK(includesOf("// x\n  #  include \"core/base/text.h\"\n", "f").at(0).line == 2);
}
