// Everything the registry says to people has its Chinese translation.

#include "core/layers/all.h"
#include "core/model/registry.h"
#include "tests/layers/layer_cases.h"

#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <sstream>

using namespace lamina;

namespace {
std::string plain(std::string xml) {
    const std::pair<const char*, const char*> entities[] = {
        {"&apos;", "'"}, {"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities)
        for (std::size_t at = 0; (at = xml.find(entity, at)) != std::string::npos; ++at)
            xml.replace(at, std::string(entity).size(), character);
    return xml;
}

// What stands between two marks, from `at` on; moves `at` behind it.
std::string between(const std::string& text, const std::string& begin, const std::string& end, std::size_t& at) {
    const std::size_t first = text.find(begin, at);
    if (first == std::string::npos) return at = std::string::npos, std::string();
    const std::size_t last = text.find(end, first + begin.size());
    at = last + end.size();
    return text.substr(first + begin.size(), last - first - begin.size());
}

std::set<std::pair<std::string, std::string>> translatedTexts(const std::string& path) {
    std::ifstream file(path);
    REQUIRE(file.good());
    std::stringstream content;
    content << file.rdbuf();
    const std::string ts = content.str();
    std::set<std::pair<std::string, std::string>> texts;
    for (std::size_t at = 0; at != std::string::npos;) {
        const std::string context = between(ts, "<context>", "</context>", at);
        std::size_t inside = 0;
        const std::string name = between(context, "<name>", "</name>", inside);
        while (inside != std::string::npos) {
            const std::string message = between(context, "<message>", "</message>", inside);
            std::size_t source = 0, translation = 0;
            const std::string text = between(message, "<source>", "</source>", source);
            if (!between(message, "<translation>", "</translation>", translation).empty())
                texts.emplace(name, plain(text));
        }
    }
    return texts;
}
} // namespace

TEST_CASE("layers, losses, optimizers and metrics speak Chinese") {
    registerAll();
    const auto known = translatedTexts(LAMINA_SOURCE_DIR "/resources/translations/lamina_zh_CN.ts");
    const auto check = [&](const Text& text) {
        if (!text.empty()) CHECK_MESSAGE(known.count({text.context, text.source}) == 1, text.source);
    };
    const auto checkOptions = [&](const std::vector<Property>& properties) {
        for (const Property& p : properties) {
            check(p.label);
            check(p.help);
        }
    };
    for (const LayerSpec& spec : registry().layers) {
        check(spec.label);
        check(spec.help);
        check(labelOf(spec.category));
        checkOptions(spec.properties);
        std::vector<std::pair<test::LayerCase, Problem>> problems;
        test::casesOf(spec, &problems);
        for (const auto& [layerCase, problem] : problems) {
            check(problem.text);
            for (const Fix& fix : problem.fixes) check(fix.label);
        }
    }
    for (const LossSpec& spec : registry().losses) {
        check(spec.label);
        check(spec.help);
        checkOptions(spec.properties);
    }
    for (const OptimizerSpec& spec : registry().optimizers) {
        check(spec.label);
        check(spec.help);
        checkOptions(spec.properties);
    }
    for (const MetricSpec& spec : registry().metrics) check(spec.label);
    for (const CallForm& form : initializerForms()) check(form.label);
    for (const CallForm& form : regularizerForms()) check(form.label);
    for (const ActivationName& name : activationNames()) check(name.label);
}
