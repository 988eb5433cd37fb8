// Losses, metrics and schedules as Keras has them (tests/golden/make_learning_goldens.py), weights of the classes, constraints
// and the rules of an update that goldens of six steps do not reach.

#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/plan/plan.h"

#include <cmath>
#include <doctest/doctest.h>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace lamina;
using Json = nlohmann::json;

namespace {
Json goldens() {
    registerAll();
    return Json::parse(std::ifstream(LAMINA_SOURCE_DIR "/tests/golden/learning.json"));
}

Shape sampleShape(const Json& array) {
    auto extents = array["shape"].get<std::vector<std::int64_t>>();
    extents.erase(extents.begin());
    return Shape(std::move(extents));
}

Properties optionsFrom(const Json& json, const std::vector<Property>& declared) {
    Properties properties;
    for (const auto& [name, value] : json.items())
        for (const Property& property : declared)
            if (property.name == name) {
                const PropertyValue given = value.is_boolean()          ? PropertyValue(value.get<bool>())
                                            : value.is_number_integer() ? PropertyValue(value.get<std::int64_t>())
                                            : value.is_number()         ? PropertyValue(value.get<double>())
                                                                        : PropertyValue(value.get<std::string>());
                const auto accepted = property.accepted(given);
                REQUIRE(accepted.has_value());
                properties.set(name, *accepted);
            }
    CHECK(properties.items().size() == json.size());
    return properties;
}

// A network that hands on what it is given, judged by one head
struct Judge {
    Graph graph;
    TrainingConfig training;
    DataInfo data;
    std::unique_ptr<Plan> plan;
    ThreadPool pool;

    Judge(const Backend& backend, const Json& p, const Json& y, LossSpec::Targets targets, const Head& head,
          CompileOptions::Purpose purpose = CompileOptions::Purpose::evaluate, const Json& weights = nullptr) {
        Properties input;
        input.set("shape", sampleShape(p).extents());
        const Uid first = graph.addAfter(0, "Input", input);
        Properties linear;
        linear.set("activation", std::string("linear"));
        graph.addAfter(first, "Activation", linear);
        training.heads = {head};
        data.inputs = {sampleShape(p)};
        TargetInfo target;
        target.shape = sampleShape(y);
        if (targets == LossSpec::Targets::classIndex) {
            target.kind = TargetInfo::Kind::classIndex;
            target.classes = sampleShape(p).last();
            for (const std::int32_t c : y["values"].get<std::vector<std::int32_t>>())
                target.classes = std::max<std::int64_t>(target.classes, c + 1);
        }
        if (!weights.is_null()) target.weightShape = sampleShape(weights);
        data.targets = {target};
        const GraphFacts facts = checkGraph(graph, training, &data);
        for (const Diagnostic& d : facts.diagnostics)
            if (d.severity == Severity::error) FAIL(d.text.english());
        CompileOptions options;
        options.batch = p["shape"][0].get<std::int64_t>();
        options.purpose = purpose;
        const auto parameters = std::make_shared<Parameters>(graph, facts, updateRuleOf(training), backend.realType());
        plan = Plan::compile(graph, training, &data, backend, pool, parameters, options);
        plan->writeInput(0, p["values"].get<std::vector<float>>().data());
        if (plan->target(0).type == Type::i32)
            plan->writeTarget(0, y["values"].get<std::vector<std::int32_t>>().data());
        else
            plan->writeTarget(0, y["values"].get<std::vector<float>>().data());
        if (!weights.is_null()) plan->writeWeight(0, weights["values"].get<std::vector<float>>().data());
        plan->run({});
    }
};

LossSpec::Targets targetsNamed(const std::string& name) {
    return name == "binary"       ? LossSpec::Targets::binary
           : name == "oneHot"     ? LossSpec::Targets::oneHot
           : name == "classIndex" ? LossSpec::Targets::classIndex
                                  : LossSpec::Targets::values;
}
} // namespace

TEST_CASE("losses are Keras's") {
    const auto exact = makeReferenceBackend(true), reference = makeReferenceBackend(), cpu = makeCpuBackend();
    std::vector<std::string> seen;
    const Json all = goldens();
    for (const Json& c : all["losses"]) {
        const std::string name = c["loss"];
        CAPTURE(name);
        CAPTURE(c["options"].dump());
        const LossSpec* spec = findLoss(name);
        REQUIRE(spec);
        seen.push_back(name);
        Head head;
        head.loss = name;
        head.lossOptions = optionsFrom(c["options"], spec->properties);
        const auto lossOn = [&](const Backend& backend) {
            return Judge(backend, c["p"], c["y"], spec->targets, head, CompileOptions::Purpose::evaluate,
                         c.value("weights", Json()))
                .plan->loss();
        };
        const double value = c["value"];
        // The numbers of the file are floats; where Keras's double was larger than a float can tell, so is the difference.
        CHECK(lossOn(*exact) == doctest::Approx(value).epsilon(1e-6));
        CHECK(lossOn(*reference) == doctest::Approx(value).epsilon(2e-5));
        CHECK(lossOn(*cpu) == doctest::Approx(value).epsilon(2e-5));
    }
    for (const LossSpec& spec : registry().losses) {
        CAPTURE(spec.name);
        CHECK(std::find(seen.begin(), seen.end(), spec.name) != seen.end());
    }
}

TEST_CASE("metrics are Keras's") {
    const auto exact = makeReferenceBackend(true), cpu = makeCpuBackend();
    const Json all = goldens();
    for (const Json& c : all["metrics"]) {
        const std::string name = c["metric"], target = c["target"];
        CAPTURE(name);
        CAPTURE(target);
        Head head;
        head.loss = target == "binary"       ? "binary_crossentropy"
                    : target == "oneHot"     ? "categorical_crossentropy"
                    : target == "classIndex" ? "sparse_categorical_crossentropy"
                                             : "mean_squared_error";
        head.metrics = {name};
        for (const Backend* backend : {exact.get(), cpu.get()}) {
            const Judge judge(*backend, c["p"], c["y"], targetsNamed(target), head);
            const double figure =
                judge.plan->metricSpec(0, 0).finish(judge.plan->metricSums(0, 0), judge.plan->metricSumCount(0, 0));
            CHECK(figure == doctest::Approx(c["value"].get<double>()).epsilon(1e-5));
        }
    }
}

TEST_CASE("metrics see probabilities where the loss takes logits or scores") {
    registerAll();
    const auto cpu = makeCpuBackend();
    Json p, y;
    p["shape"] = y["shape"] = {4, 1};
    p["values"] = {0.3, -0.2, 0.1, -2.0}; // as probabilities all but one would be below a half
    y["values"] = {1, 0, 1, 1};
    Head head;
    head.loss = "binary_crossentropy";
    head.metrics = {"accuracy", "recall"};
    head.lossOptions.set("from_logits", true);
    const Judge logits(*cpu, p, y, LossSpec::Targets::binary, head);
    CHECK(logits.plan->metricSums(0, 0)[0] == 3);
    CHECK(logits.plan->metricSums(0, 1)[3] == 2);
    head.loss = "hinge";
    head.lossOptions = {};
    y["values"] = {1, -1, 1, 1};
    const Judge scores(*cpu, p, y, LossSpec::Targets::values, head);
    CHECK(scores.plan->metricSums(0, 0)[0] == 3);
}

TEST_CASE("schedules are Keras's") {
    const Json all = goldens();
    for (const Json& c : all["schedules"]) {
        const std::string name = c["schedule"];
        CAPTURE(name);
        const ScheduleSpec* spec = findSchedule(name);
        REQUIRE(spec);
        const Properties options = optionsFrom(c["options"], spec->properties);
        for (std::size_t i = 0; i < c["steps"].size(); ++i) {
            const std::int64_t step = c["steps"][i];
            CAPTURE(step);
            CHECK(spec->rate(Options(spec->properties, options), c["initial"].get<double>(), step, 100, 10) ==
                  doctest::Approx(c["rates"][i].get<double>()).epsilon(1e-6));
        }
    }
}

TEST_CASE("every schedule is described and gives a rate in every step") {
    registerAll();
    CHECK(registry().schedules.front().name == TrainingConfig().schedule);
    for (const ScheduleSpec& spec : registry().schedules) {
        CAPTURE(spec.name);
        CHECK_FALSE(spec.label.empty());
        CHECK_FALSE(spec.help.empty());
        CHECK_FALSE(spec.formulaText.empty());
        for (const Property& p : spec.properties) {
            CAPTURE(p.name);
            CHECK_FALSE(p.label.empty());
            CHECK_FALSE(p.help.empty());
            CHECK(p.accepted(p.defaultValue) == p.defaultValue);
        }
        if (!spec.rate) continue; // the trainer watches the loss
        const Properties none;
        for (const std::int64_t steps : {1, 7, 1000})
            for (const std::int64_t perEpoch : {1, 50})
                for (std::int64_t step = 0; step < steps; ++step) {
                    const double rate = spec.rate(Options(spec.properties, none), 0.1, step, steps, perEpoch);
                    if (!(rate >= 0 && rate <= 0.1 + 1e-12)) FAIL(step << " of " << steps << ": " << rate);
                }
    }
    // one cycle: up and then down again, far below where it began
    const ScheduleSpec* cycle = findSchedule("one_cycle");
    const Properties none;
    const auto rate = [&](std::int64_t step) {
        return cycle->rate(Options(cycle->properties, none), 0.1, step, 101, 10);
    };
    CHECK(rate(0) == doctest::Approx(0.1 / 25));
    CHECK(rate(30) == doctest::Approx(0.1));
    CHECK(rate(100) == doctest::Approx(0.1 / 25 / 10000));
}

TEST_CASE("weights of the classes act where the network learns, like Keras's class_weight") {
    registerAll();
    const auto exact = makeReferenceBackend(true);
    Json p, classes, hot, chance, yes;
    p["shape"] = hot["shape"] = {3, 2};
    p["values"] = {0.25, 0.75, 0.5, 0.5, 0.125, 0.875};
    hot["values"] = {1, 0, 0, 1, 0, 1};
    classes["shape"] = {3};
    classes["values"] = {0, 1, 1};
    chance["shape"] = yes["shape"] = {3, 1};
    chance["values"] = {0.75, 0.5, 0.875};
    yes["values"] = {0, 1, 1};
    const double expected = (4 * -std::log(0.25) + 0.5 * -std::log(0.5) + 0.5 * -std::log(0.875)) / 3;
    Head head;
    head.classWeights = {4, 0.5};
    using Purpose = CompileOptions::Purpose;
    const auto check = [&](const char* loss, const Json& given, const Json& truth, LossSpec::Targets targets) {
        CAPTURE(loss);
        head.loss = loss;
        CHECK(Judge(*exact, given, truth, targets, head, Purpose::train).plan->loss() ==
              doctest::Approx(expected).epsilon(1e-6));
        CHECK(Judge(*exact, given, truth, targets, head).plan->loss() !=
              doctest::Approx(expected).epsilon(1e-3)); // judged without them
    };
    check("sparse_categorical_crossentropy", p, classes, LossSpec::Targets::classIndex);
    head.classWeights = {4}; // what is not listed counts once
    head.loss = "sparse_categorical_crossentropy";
    CHECK(Judge(*exact, p, classes, LossSpec::Targets::classIndex, head, Purpose::train).plan->loss() ==
          doctest::Approx((4 * -std::log(0.25) - std::log(0.5) - std::log(0.875)) / 3).epsilon(1e-6));
    head.classWeights = {4, 0.5};
    check("categorical_crossentropy", p, hot, LossSpec::Targets::oneHot);
    check("binary_crossentropy", chance, yes, LossSpec::Targets::binary);
}

TEST_CASE("initializers have the variance and the form that their names say") {
    registerAll();
    const auto deviationOf = [](const std::string& initializer, const Shape& shape) {
        Graph graph;
        Properties input, dense;
        input.set("shape", std::vector<std::int64_t>{shape[0]});
        dense.set("units", shape[1]);
        dense.set("kernel_initializer", initializer);
        const Uid layer = graph.addAfter(graph.addAfter(0, "Input", input), "Dense", dense);
        const GraphFacts facts = checkGraph(graph, {});
        REQUIRE_FALSE(facts.hasErrors());
        Parameters parameters(graph, facts, UpdateRule{});
        parameters.initialize(3);
        double sum = 0;
        const std::vector<float> kernel = parameters.read(layer, "kernel");
        for (const float w : kernel) sum += static_cast<double>(w) * static_cast<double>(w);
        return std::sqrt(sum / static_cast<double>(kernel.size()));
    };
    const Shape shape{400, 100};
    for (const int distribution : {1, 2, 3})
        for (const int mode : {1, 2, 3}) {
            const std::string text = "variance_scaling(scale=0.5, mode=" + std::to_string(mode) +
                                     ", distribution=" + std::to_string(distribution) + ")";
            CAPTURE(text);
            const double fan = mode == 1 ? 400 : mode == 2 ? 100 : 250;
            CHECK(deviationOf(text, shape) == doctest::Approx(std::sqrt(0.5 / fan)).epsilon(0.02));
        }
    CHECK(deviationOf("identity(gain=2)", {50, 30}) == doctest::Approx(std::sqrt(4.0 * 30 / 1500)));
    CHECK(deviationOf("lecun_normal", shape) == doctest::Approx(std::sqrt(1 / 400.0)).epsilon(0.02));
}

TEST_CASE("a constraint holds after every step, also for a weight whose gradient never reaches memory") {
    registerAll();
    const auto cpu = makeCpuBackend(), exact = makeReferenceBackend(true);
    for (const Backend* backend : {exact.get(), cpu.get()})
        for (const std::int64_t inputs : {5, 300}) { // 300 × 130 numbers: updated piece by piece inside the product
            Graph graph;
            Properties input, dense;
            input.set("shape", std::vector<std::int64_t>{inputs});
            dense.set("units", std::int64_t{130});
            dense.set("kernel_constraint", std::string("max_norm(max_value=0.5)"));
            dense.set("bias_constraint", std::string("non_neg"));
            const Uid layer = graph.addAfter(graph.addAfter(0, "Input", input), "Dense", dense);
            TrainingConfig training;
            training.heads[0].loss = "mean_squared_error";
            training.optimizer = "sgd";
            DataInfo data;
            data.inputs = {Shape{inputs}};
            TargetInfo target;
            target.shape = {130};
            data.targets = {target};
            const GraphFacts facts = checkGraph(graph, training, &data);
            REQUIRE_FALSE(facts.hasErrors());
            const auto parameters =
                std::make_shared<Parameters>(graph, facts, updateRuleOf(training), backend->realType());
            parameters->initialize(1);
            ThreadPool pool;
            CompileOptions options;
            options.batch = 4;
            const auto plan = Plan::compile(graph, training, &data, *backend, pool, parameters, options);
            std::vector<float> x(static_cast<std::size_t>(4 * inputs), 0.5f), y(4 * 130, -3.0f);
            plan->writeInput(0, x.data());
            plan->writeTarget(0, y.data());
            for (int step = 0; step < 3; ++step) plan->run({step, 0, 200});
            const std::vector<float> kernel = parameters->read(layer, "kernel"), bias = parameters->read(layer, "bias");
            for (std::size_t unit = 0; unit < 130; ++unit) {
                double norm = 0;
                for (std::size_t i = 0; i < static_cast<std::size_t>(inputs); ++i)
                    norm += static_cast<double>(kernel[i * 130 + unit]) * static_cast<double>(kernel[i * 130 + unit]);
                CHECK(std::sqrt(norm) <= 0.5 + 1e-5);
                CHECK(std::sqrt(norm) > 0.49); // it is pulled far beyond
                CHECK(bias[unit] == 0);        // it is pulled below 0
            }
        }
}
