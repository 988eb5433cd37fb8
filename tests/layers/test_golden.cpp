// Training runs that PyTorch and Keras made from given weights (tests/golden/make_*.py): the losses of six steps, the weights
// after them and the predictions, on the reference back-end in double and float and on the cpu back-end.

#include "core/layers/all.h"
#include "core/model/registry.h"
#include "core/plan/plan.h"

#include <cmath>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace lamina;
using Json = nlohmann::json;

namespace {
PropertyValue valueFrom(const Json& json) {
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number_integer()) return json.get<std::int64_t>();
    if (json.is_number()) return json.get<double>();
    if (json.is_array()) return json.get<std::vector<std::int64_t>>();
    return json.get<std::string>();
}

Properties optionsFrom(const Json& json, const std::vector<Property>& declared) {
    Properties properties;
    for (const auto& [name, value] : json.items()) {
        const auto property =
            std::find_if(declared.begin(), declared.end(), [&](const Property& p) { return p.name == name; });
        REQUIRE_MESSAGE(property != declared.end(), name);
        const auto accepted = property->accepted(valueFrom(value));
        REQUIRE_MESSAGE(accepted.has_value(), name);
        properties.set(name, *accepted);
    }
    return properties;
}

Shape sampleShape(const Json& array) {
    auto extents = array["shape"].get<std::vector<std::int64_t>>();
    extents.erase(extents.begin());
    return Shape(std::move(extents));
}

// The largest difference in relation to the largest number
double relativeDifference(const std::vector<float>& got, const std::vector<double>& expected) {
    if (got.size() != expected.size()) return INFINITY;
    double difference = 0, size = 1e-6;
    for (std::size_t i = 0; i < got.size(); ++i) {
        const double d = std::abs(static_cast<double>(got[i]) - expected[i]);
        difference = std::isnan(d) ? INFINITY : std::max(difference, d);
        size = std::max(size, std::abs(expected[i]));
    }
    return difference / size;
}

struct GoldenRun {
    Json json;
    Graph graph;
    std::vector<Uid> layers;
    TrainingConfig training;
    DataInfo data;

    explicit GoldenRun(const std::filesystem::path& file) {
        registerAll();
        json = Json::parse(std::ifstream(file));
        const Shape x = sampleShape(json["input"]), y = sampleShape(json["target"]);
        Properties input;
        input.set("shape", x.extents());
        const Uid entry = graph.addAfter(0, "Input", input);
        Uid last = entry;
        for (const Json& layer : json["layers"]) {
            const LayerSpec* spec = findLayer(layer["type"].get<std::string>());
            REQUIRE(spec);
            const Properties options = optionsFrom(layer["options"], spec->properties);
            if (layer.contains("inputs")) {
                last = graph.add(spec->type, options);
                for (const Json& from : layer["inputs"])
                    REQUIRE(graph.connect(from == -1 ? entry : layers.at(from.get<std::size_t>()), last));
            } else {
                const Uid previous = last;
                last = graph.add(spec->type, options);
                REQUIRE(graph.connect(previous, last));
            }
            layers.push_back(last);
        }
        training.heads[0].loss = json["loss"].get<std::string>();
        training.optimizer = json["optimizer"]["name"].get<std::string>();
        const OptimizerSpec* optimizer = findOptimizer(training.optimizer);
        REQUIRE(optimizer);
        training.optimizerOptions = optionsFrom(json["optimizer"]["options"], optimizer->properties);
        data.inputs = {x};
        TargetInfo target;
        target.shape = y;
        const LossSpec* loss = findLoss(training.heads[0].loss);
        if (loss->targets == LossSpec::Targets::classIndex) {
            target.kind = TargetInfo::Kind::classIndex;
            target.classes = 3;
        }
        data.targets = {target};
    }

    void check(const Backend& backend, double tolerance) const {
        const GraphFacts facts = checkGraph(graph, training, &data);
        for (const Diagnostic& d : facts.diagnostics)
            if (d.severity == Severity::error) FAIL(d.text.english());
        const auto parameters = std::make_shared<Parameters>(graph, facts, updateRuleOf(training), backend.realType());
        parameters->initialize(1);
        for (const Json& w : json["weights"])
            parameters->write(layers[w["layer"].get<std::size_t>()], w["name"], w["values"].get<std::vector<float>>());
        ThreadPool pool;
        CompileOptions options;
        options.batch = json["input"]["shape"][0];
        options.exact = true;
        const auto plan = Plan::compile(graph, training, &data, backend, pool, parameters, options);
        const auto x = json["input"]["values"].get<std::vector<float>>();
        plan->writeInput(0, x.data());
        if (plan->target(0).type == Type::i32)
            plan->writeTarget(0, json["target"]["values"].get<std::vector<std::int32_t>>().data());
        else
            plan->writeTarget(0, json["target"]["values"].get<std::vector<float>>().data());
        const double rate = training.learningRate();
        for (std::size_t step = 0; step < json["losses"].size(); ++step) {
            plan->run({static_cast<std::int64_t>(step), 0, rate});
            CAPTURE(step);
            CHECK(plan->loss() == doctest::Approx(json["losses"][step].get<double>()).epsilon(tolerance));
        }
        for (const Json& w : json["final"]) {
            const std::string name = w["name"];
            CAPTURE(w["layer"].get<int>());
            CAPTURE(name);
            CHECK(relativeDifference(parameters->read(layers[w["layer"].get<std::size_t>()], name),
                                     w["values"].get<std::vector<double>>()) < tolerance);
        }
        options.purpose = CompileOptions::Purpose::predict;
        const auto predict = Plan::compile(graph, training, &data, backend, pool, parameters, options);
        predict->writeInput(0, x.data());
        predict->run({});
        CHECK(relativeDifference(predict->output(0), json["predictions"]["values"].get<std::vector<double>>()) <
              tolerance);
    }
};
} // namespace

TEST_CASE("six steps are those of PyTorch and Keras") {
    const auto exact = makeReferenceBackend(true), reference = makeReferenceBackend(), cpu = makeCpuBackend();
    int runs = 0;
    for (const auto& file : std::filesystem::directory_iterator(LAMINA_SOURCE_DIR "/tests/golden")) {
        const std::string name = file.path().stem().string();
        if (file.path().extension() != ".json" || (!name.starts_with("torch_") && !name.starts_with("keras_")))
            continue;
        CAPTURE(name);
        ++runs;
        const GoldenRun run(file.path());
        // In double, what is left is the rounding of weights read back as floats, and with PyTorch's Adam the place of
        // its epsilon, which it adds before the correction of the second moment and Keras after it.
        run.check(*exact, name.starts_with("torch_") && run.training.optimizer.starts_with("adam") ? 6e-5 : 1e-6);
        run.check(*reference, 1e-4);
        run.check(*cpu, 1e-4);
    }
    CHECK(runs >= 32);
}
