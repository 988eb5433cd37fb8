// Promises that every layer in the registry keeps. A new layer is tested by being in the list.

#include "core/backend/backend.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "tests/backend/trace_runner.h"
#include "tests/layers/layer_cases.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <set>

using namespace lamina;
using namespace lamina::test;

namespace {
// Numbers that depend on the tensor alone, away from 0 where the kinks are
std::vector<double> randomNumbers(Value v, bool isPositive = false) {
    RandomStream random(randomKey(5, static_cast<std::uint64_t>(v.tensor)));
    std::vector<double> numbers;
    for (std::int64_t i = 0; i < v.shape().count(); ++i) {
        const double size = random.uniform(0.1, 1), sign = random.below(2) == 0 && !isPositive ? -1 : 1;
        numbers.push_back(static_cast<float>(sign * size));
    }
    return numbers;
}

class LayerRun {
public:
    LayerRun(const RecordedLayer& layer, const Backend& backend) : m_layer(layer), m_runner(layer.trace, backend) {
        for (const Value& input : layer.inputs) m_runner.set(input, randomNumbers(input));
        for (const auto& [spec, value] : layer.weights)
            m_runner.set(value, randomNumbers(value, spec.name.find("variance") != std::string::npos));
        m_runner.set(layer.factors, randomNumbers(layer.factors));
        m_runner.run();
    }
    std::vector<double> output() const { return m_runner.get(m_layer.output); }
    std::vector<double> gradient(std::size_t i) const {
        const Value g = m_layer.gradients[i];
        return g ? m_runner.get(g)
                 : std::vector<double>(static_cast<std::size_t>(m_layer.wanted[i].shape().count()), 0.0);
    }
    bool guardsAreIntact() const { return m_runner.guardsAreIntact(); }

    // The largest relative difference between the gradients, which are those of the run so far, and central differences
    double gradientError() {
        double worst = 0;
        for (std::size_t i = 0; i < m_layer.wanted.size(); ++i) {
            const std::vector<double> derived = gradient(i);
            std::vector<double> numbers = m_runner.get(m_layer.wanted[i]);
            for (std::size_t k = 0; k < numbers.size(); k += kQuotientStep) {
                const double x = numbers[k], h = 1e-6;
                const auto lossAt = [&](double moved) {
                    numbers[k] = moved;
                    m_runner.set(m_layer.wanted[i], numbers);
                    m_runner.runUntil(m_layer.loss);
                    return m_runner.number(m_layer.loss);
                };
                const double difference = (lossAt(x + h) - lossAt(x - h)) / (2 * h);
                numbers[k] = x;
                const double error = std::abs(derived[k] - difference) / std::max(1.0, std::abs(difference));
                worst = std::isnan(error) ? INFINITY : std::max(worst, error);
            }
            m_runner.set(m_layer.wanted[i], numbers);
        }
        return worst;
    }

private:
    const RecordedLayer& m_layer;
    TraceRunner m_runner;
};

double largestDifference(const std::vector<double>& a, const std::vector<double>& b) {
    double worst = a.size() == b.size() ? 0 : INFINITY;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        if (std::isnan(a[i]) && std::isnan(b[i])) continue;
        const double difference = std::abs(a[i] - b[i]) / std::max(1.0, std::abs(a[i]));
        worst = std::isnan(difference) ? INFINITY : std::max(worst, difference);
    }
    return worst;
}

// LAMINA_LAYER=LSTM takes those whose type contains it.
const std::vector<LayerSpec>& allLayers() {
    registerAll();
    static const std::vector<LayerSpec> chosen = [] {
        const char* only = std::getenv("LAMINA_LAYER");
        std::vector<LayerSpec> layers;
        for (const LayerSpec& spec : registry().layers)
            if (!only || spec.type.find(only) != std::string::npos) layers.push_back(spec);
        return layers;
    }();
    return chosen;
}
} // namespace

TEST_CASE("every layer computes the shape it declares, with the weights it declares") {
    for (const LayerSpec& spec : allLayers())
        for (const LayerCase& c : casesOf(spec)) {
            CAPTURE(c.text());
            const Options options(spec.properties, c.node.properties);
            const Shape declared = spec.shapeRule(options, c.inputs);
            const RecordedLayer layer(c, true, false);
            CHECK(layer.output.shape() == declared.withFirst(2));
            const std::vector<Shape> further =
                spec.extraShapes ? spec.extraShapes(options, c.inputs) : std::vector<Shape>();
            REQUIRE(layer.further.size() == further.size());
            for (std::size_t i = 0; i < further.size(); ++i) CHECK(layer.further[i].shape() == further[i].withFirst(2));
            for (const auto& [weight, value] : layer.weights) CHECK(weight.shape.count() >= 1);
            const std::int64_t cost = spec.costRule ? spec.costRule(options, c.inputs, declared) : 0;
            CHECK(layer.multiplyAdds == 2 * cost);
            if (spec.summaryRule) CHECK_FALSE(spec.summaryRule(options).empty());
        }
}

TEST_CASE("every layer's gradients are its finite differences in double") {
    const auto backend = makeReferenceBackend(true);
    for (const LayerSpec& spec : allLayers())
        for (const LayerCase& c : casesOf(spec)) {
            CAPTURE(c.text());
            const RecordedLayer training(c, true, true), predicting(c, false, true);
            LayerRun run(training, *backend);
            CHECK(run.gradientError() < 2e-6);
            CHECK(run.guardsAreIntact());
            const bool isDifferent = !std::equal(training.trace.ops.begin(), training.trace.ops.end(),
                                                 predicting.trace.ops.begin(), predicting.trace.ops.end(),
                                                 [](const TraceOp& a, const TraceOp& b) { return a.op == b.op; });
            if (isDifferent) CHECK(LayerRun(predicting, *backend).gradientError() < 2e-6);
        }
}

TEST_CASE("a layer's own backward rule is the derived one") {
    const auto backend = makeReferenceBackend(true);
    int rules = 0;
    for (const LayerSpec& spec : allLayers()) {
        if (!spec.backwardRule) continue;
        ++rules;
        for (const LayerCase& c : casesOf(spec)) {
            CAPTURE(c.text());
            const RecordedLayer own(c, true, true), derived(c, true, false);
            const LayerRun ownRun(own, *backend), derivedRun(derived, *backend);
            for (std::size_t i = 0; i < own.wanted.size(); ++i)
                CHECK(largestDifference(derivedRun.gradient(i), ownRun.gradient(i)) < 1e-12);
        }
    }
    CHECK(rules >= 1);
}

TEST_CASE("the cpu back-end computes what the reference computes") {
    const auto reference = makeReferenceBackend(), cpu = makeCpuBackend();
    for (const LayerSpec& spec : allLayers())
        for (const LayerCase& c : casesOf(spec)) {
            CAPTURE(c.text());
            const RecordedLayer layer(c, true, true);
            const LayerRun expected(layer, *reference), got(layer, *cpu);
            CHECK(largestDifference(expected.output(), got.output()) < 2e-5);
            for (std::size_t i = 0; i < layer.wanted.size(); ++i)
                CHECK(largestDifference(expected.gradient(i), got.gradient(i)) < 2e-4);
        }
}

TEST_CASE("every problem is said in words, and its fixes can be carried out") {
    for (const LayerSpec& spec : allLayers()) {
        std::vector<std::pair<LayerCase, Problem>> problems;
        casesOf(spec, &problems);
        for (const auto& [c, problem] : problems) {
            CAPTURE(c.text());
            CHECK_FALSE(problem.text.english().empty());
            CHECK(problem.text.english().find('%') == std::string::npos);
            for (const Fix& fix : problem.fixes) {
                CHECK_FALSE(fix.label.english().empty());
                const bool setsHere = fix.kind == FixKind::setProperty;
                const LayerSpec* target = setsHere ? &spec : findLayer(fix.layerType);
                REQUIRE(target);
                for (const auto& [name, value] : fix.properties.items()) {
                    const Property* property = target->findProperty(name);
                    REQUIRE(property);
                    CHECK(property->accepted(value));
                }
            }
        }
    }
}

TEST_CASE("every layer is described for people") {
    std::set<std::string> types;
    for (const LayerSpec& spec : allLayers()) {
        CAPTURE(spec.type);
        CHECK(types.insert(spec.type).second);
        CHECK_FALSE(spec.label.empty());
        CHECK_FALSE(spec.help.empty());
        CHECK_FALSE(spec.idPrefix.empty());
        CHECK_FALSE(spec.keywords.empty());
        CHECK_FALSE(spec.formulaText.empty());
        CHECK_FALSE(spec.shapesText.empty());
        CHECK((spec.type == "Input" || !spec.pytorch.empty()));
        CHECK(std::filesystem::exists(LAMINA_SOURCE_DIR "/resources/icons/" + spec.icon + ".svg"));
        for (const Property& p : spec.properties) {
            CAPTURE(p.name);
            CHECK_FALSE(p.label.empty());
            CHECK_FALSE(p.help.empty());
            CHECK(p.accepted(p.defaultValue) == p.defaultValue);
            CHECK((p.enabledBy.empty() || spec.findProperty(p.enabledBy) != nullptr));
        }
    }
}

TEST_CASE("filling the registry twice changes nothing") {
    registerAll();
    const std::size_t count = registry().layers.size();
    registerAll();
    CHECK(registry().layers.size() == count);
    CHECK(count >= 16);
}
