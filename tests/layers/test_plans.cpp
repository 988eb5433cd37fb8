// Every layer inside of a compiled network: the gradients that a training plan leaves in the gradient arena (after passes,
// memory planning and reuse) are the finite differences of its loss.

#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/plan/plan.h"
#include "tests/layers/layer_cases.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace lamina;
using namespace lamina::test;

namespace {
Properties with(const std::string& name, PropertyValue value) {
    Properties properties;
    properties.set(name, std::move(value));
    return properties;
}

// Input → Dense (so that a gradient has to come back through the layer) → the layer → Flatten → Dense, mean squared error
struct Network {
    Graph graph;
    TrainingConfig training;
    DataInfo data;

    explicit Network(const LayerCase& c) {
        Uid layer = 0;
        const bool readsTokens = c.spec->findProperty("input_dim") != nullptr; // no gradient comes back to these
        for (std::size_t i = 0; i < c.inputs.size(); ++i) {
            const Uid input = graph.addAfter(0, "Input", with("shape", c.inputs[i].extents()));
            const Uid dense = readsTokens ? input : graph.addAfter(input, "Dense", with("units", c.inputs[i].last()));
            if (i == 0)
                layer = graph.addAfter(dense, c.spec->type, c.node.properties);
            else
                graph.connect(dense, layer);
            data.inputs.push_back(c.inputs[i]);
        }
        graph.addAfter(graph.addAfter(layer, "Flatten"), "Dense", with("units", std::int64_t{2}));
        training.heads[0].loss = "mean_squared_error";
        TargetInfo target;
        target.shape = {2};
        data.targets = {target};
    }
};

double planGradientError(const Network& network, const Backend& backend) {
    const GraphFacts facts = checkGraph(network.graph, network.training, &network.data);
    for (const Diagnostic& d : facts.diagnostics)
        if (d.severity == Severity::error) FAIL(d.text.english());
    const auto parameters =
        std::make_shared<Parameters>(network.graph, facts, updateRuleOf(network.training), backend.realType());
    parameters->initialize(3);
    ThreadPool pool;
    CompileOptions options;
    options.batch = 3;
    options.updatesWeights = false;
    const auto plan = Plan::compile(network.graph, network.training, &network.data, backend, pool, parameters, options);
    RandomStream random(9);
    const auto fillRows = [&](const BoundTensor& t, const auto& write) {
        std::vector<float> rows;
        for (std::int64_t i = 0; i < t.count(); ++i) rows.push_back(static_cast<float>(random.uniform(-1, 1)));
        write(rows.data());
    };
    const auto lossNow = [&] {
        RandomStream again(9);
        random = again;
        for (int i = 0; i < plan->inputs(); ++i)
            fillRows(plan->input(i), [&](const float* rows) { plan->writeInput(i, rows); });
        fillRows(plan->target(0), [&](const float* rows) { plan->writeTarget(0, rows); });
        plan->run({});
        return plan->loss();
    };
    double worst = 0;
    for (const ParameterLayout::Entry& entry : parameters->layout().entries()) {
        if (!entry.isTrained) continue;
        for (std::int64_t k = 0; k < entry.spec.shape.count(); k += kQuotientStep) {
            double& w = reinterpret_cast<double*>(parameters->parameterArena().data())[entry.offset + k];
            const double x = w, h = 1e-6;
            w = x + h;
            const double above = lossNow();
            w = x - h;
            const double below = lossNow();
            w = x;
            lossNow();
            const double derived = reinterpret_cast<double*>(parameters->gradientArena().data())[entry.offset + k];
            const double difference = (above - below) / (2 * h);
            const double error = std::abs(derived - difference) / std::max(1.0, std::abs(difference));
            worst = std::isnan(error) ? INFINITY : std::max(worst, error);
        }
    }
    return worst;
}
} // namespace

TEST_CASE("a compiled network's gradients are its finite differences") {
    registerAll();
    const auto backend = makeReferenceBackend(true);
    for (const LayerSpec& spec : registry().layers) {
        if (spec.type == "Input") continue;
        int count = 0;
        for (const LayerCase& c : casesOf(spec)) {
            if (++count % 7 != 1) continue; // every seventh: the layers alone are checked at all edges
            CAPTURE(c.text());
            CHECK(planGradientError(Network(c), *backend) < 2e-6);
        }
    }
}
