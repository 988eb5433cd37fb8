// What the passes make of dense networks gives the numbers of the plain ops, on every instruction set: row programs, large
// layers whose weights are updated on the way back, the cross-entropy in one pass.

#include "core/backend/cpu/cpu_backend.h"
#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/plan/plan.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace lamina;

namespace {
struct Layer {
    std::int64_t units;
    std::string activation;
};

struct Case {
    std::string name;
    std::vector<std::int64_t> input;
    std::vector<Layer> layers;
    std::string loss, optimizer;
    std::int64_t batch;
    std::string fusedOp; // that the plan must have
    bool hasPicture = false;
};

const Case kCases[] = {
    {"regression", {10}, {{20, "relu"}, {1, "linear"}}, "mean_squared_error", "sgd", 1000, "row_program"},
    {"deeper", {10}, {{32, "relu"}, {16, "tanh"}, {1, "linear"}}, "mean_squared_error", "adam", 500, "row_program"},
    {"two classes", {2}, {{8, "tanh"}, {1, "sigmoid"}}, "binary_crossentropy", "sgd", 10, "row_program"},
    {"classes",
     {7},
     {{33, "gelu"}, {17, "elu"}, {5, "softmax"}},
     "sparse_categorical_crossentropy",
     "adam",
     131,
     "row_program"},
    {"absolute", {3}, {{5, "softplus"}, {2, "linear"}}, "mean_absolute_error", "rmsprop", 37, "row_program"},
    {"wide", {300}, {{200, "relu"}, {10, "softmax"}}, "sparse_categorical_crossentropy", "adam", 50, "cross_entropy"},
    {"large",
     {1100},
     {{500, "gelu"}, {600, "relu"}, {3, "linear"}},
     "mean_squared_error",
     "adam",
     40,
     "matmul_update_both"},
    {"behind a picture",
     {20, 20, 1},
     {{160, "relu"}, {4, "softmax"}},
     "sparse_categorical_crossentropy",
     "sgd",
     9,
     "matmul_update_both",
     true},
};

struct Run {
    Graph graph;
    TrainingConfig training;
    DataInfo data;
    std::shared_ptr<Parameters> parameters;
    std::unique_ptr<Plan> plan;
    const bool hasClasses;
    const std::int64_t classes;

    Run(const Case& c, const Backend& backend, ThreadPool& pool, bool forLooking)
        : hasClasses(c.loss.starts_with("sparse")), classes(c.layers.back().units) {
        registerAll();
        Uid last = graph.add("Input");
        graph.setProperty(last, "shape", c.input);
        if (c.hasPicture) {
            last = graph.addAfter(last, "Conv2D");
            graph.setProperty(last, "filters", std::int64_t{8});
            graph.setProperty(last, "activation", std::string("relu"));
            last = graph.addAfter(last, "Flatten");
        }
        for (const Layer& layer : c.layers) {
            last = graph.addAfter(last, "Dense");
            graph.setProperty(last, "units", layer.units);
            graph.setProperty(last, "activation", layer.activation);
        }
        training.heads[0].loss = c.loss;
        training.optimizer = c.optimizer;
        training.seed = 3;
        TargetInfo target;
        target.kind = hasClasses                     ? TargetInfo::Kind::classIndex
                      : c.loss.starts_with("binary") ? TargetInfo::Kind::binary
                                                     : TargetInfo::Kind::values;
        target.classes = hasClasses ? classes : 2;
        if (!hasClasses) target.shape = Shape{classes};
        data.inputs = {Shape(c.input)};
        data.targets = {target};
        const GraphFacts facts = checkGraph(graph, training, &data);
        for (const Diagnostic& d : facts.diagnostics)
            if (d.severity == Severity::error) FAIL(d.text.english());
        parameters = std::make_shared<Parameters>(graph, facts, updateRuleOf(training), backend.realType());
        parameters->initialize(training.seed);
        CompileOptions options;
        options.batch = c.batch;
        options.forLooking = forLooking;
        plan = Plan::compile(graph, training, &data, backend, pool, parameters, options);
    }

    std::vector<double> losses(int steps) {
        RandomStream random(5);
        std::vector<double> found;
        for (int step = 0; step < steps; ++step) {
            std::vector<float> x(static_cast<std::size_t>(plan->input(0).count()));
            for (float& value : x) value = static_cast<float>(random.normal());
            plan->writeInput(0, x.data());
            const auto targets = static_cast<std::size_t>(plan->target(0).count());
            std::vector<std::int32_t> numbers(targets);
            std::vector<float> values(targets);
            for (std::size_t i = 0; i < targets; ++i) {
                numbers[i] = static_cast<std::int32_t>(
                    random.below(static_cast<std::uint64_t>(std::max<std::int64_t>(2, classes))));
                values[i] = static_cast<float>(numbers[i]);
            }
            plan->writeTarget(0, hasClasses ? static_cast<const void*>(numbers.data()) : values.data());
            plan->run({step, 0, 0.001});
            found.push_back(plan->loss());
        }
        return found;
    }
};
} // namespace

TEST_CASE("fused dense networks learn what the plain ops do, on every instruction set and for any number of threads") {
    for (const Case& c : kCases) {
        CAPTURE(c.name);
        ThreadPool one(1), two(2);
        const auto exact = makeReferenceBackend(true);
        Run plain(c, *exact, one, true);
        const std::vector<double> expected = plain.losses(5);
        const WeightsPointer expectedWeights = plain.parameters->snapshot();
        for (const std::string& set : cpu::instructionSets()) {
            CAPTURE(set);
            cpu::useInstructionSet(set);
            const auto backend = makeCpuBackend();
            Run fused(c, *backend, one, false), shared(c, *backend, two, false);
            CHECK(fused.plan->text("net").find(c.fusedOp) != std::string::npos);
            const std::vector<double> losses = fused.losses(5);
            for (std::size_t i = 0; i < losses.size(); ++i)
                CHECK(losses[i] == doctest::Approx(expected[i]).epsilon(1e-5));
            CHECK(shared.losses(5) == losses); // to the last bit
            const WeightsPointer weights = fused.parameters->snapshot(), others = shared.parameters->snapshot();
            double worst = 0;
            for (std::size_t i = 0; i < weights->size(); ++i) {
                CHECK((*weights)[i].values == (*others)[i].values);
                for (std::size_t k = 0; k < (*weights)[i].values.size(); ++k)
                    worst = std::max(worst, std::abs(static_cast<double>((*weights)[i].values[k]) -
                                                     static_cast<double>((*expectedWeights)[i].values[k])));
            }
            // Adam and RMSprop divide gradients near 0 by their own size: their rounding is seen there in full.
            CHECK(worst < (c.optimizer == "sgd" ? 1e-6 : 1e-3));
        }
    }
    cpu::useInstructionSet("");
}

TEST_CASE("a network that a row program cannot express stays as it is") {
    Case wide = kCases[0];
    wide.layers[0].units = 1000;
    ThreadPool pool(1);
    const auto backend = makeCpuBackend();
    CHECK(Run(wide, *backend, pool, false).plan->text("net").find("row_program") == std::string::npos);
    const auto reference = makeReferenceBackend();
    CHECK(Run(kCases[0], *reference, pool, false).plan->text("net").find("row_program") == std::string::npos);
}
