#include "core/model/project_parts.h"
#include "core/model/registry.h"

namespace lamina {

Json jsonOf(const TrainingConfig& c) {
    Json heads = Json::array();
    for (const Head& head : c.heads) {
        Json object = Json::object();
        if (head.output != 0) object["output"] = head.output;
        if (!head.loss.empty()) object["loss"] = head.loss;
        if (!head.lossOptions.items().empty()) object["loss_options"] = jsonOf(head.lossOptions);
        if (head.weight != 1) object["weight"] = head.weight;
        if (!head.metrics.empty()) object["metrics"] = head.metrics;
        if (head.balancesClasses) object["balance_classes"] = true;
        if (!head.classWeights.empty()) object["class_weights"] = head.classWeights;
        heads.push_back(std::move(object));
    }
    Json json = {
        {"heads", std::move(heads)}, {"optimizer", c.optimizer},  {"optimizer_options", jsonOf(c.optimizerOptions)},
        {"epochs", c.epochs},        {"batch_size", c.batchSize}, {"seed", c.seed},
        {"shuffle", c.shuffle}};
    if (c.earlyStopping.isOn || !(c.earlyStopping == EarlyStopping{}))
        json["early_stopping"] = {{"on", c.earlyStopping.isOn},
                                  {"patience", c.earlyStopping.patience},
                                  {"minimum_delta", c.earlyStopping.minimumDelta},
                                  {"restore_best", c.earlyStopping.restoreBest}};
    if (c.schedule != "constant") {
        json["schedule"] = c.schedule;
        json["schedule_options"] = jsonOf(c.scheduleOptions);
    }
    if (c.recomputesActivations) json["recompute_activations"] = true;
    if (c.truncatedSteps != 0) json["truncated_steps"] = c.truncatedSteps;
    json["restore_best_at_end"] = c.restoreBestAtEnd;
    json["keep_last_snapshots"] = c.keepLastSnapshots;
    json["steps_per_second"] = c.stepsPerSecond;
    json["precision"] = c.precision;
    json["device"] = c.device;
    json["threads"] = c.threads;
    return json;
}

TrainingConfig trainingFrom(const JsonReader& reader) {
    TrainingConfig c;
    if (reader.has("heads")) {
        const JsonReader heads = reader.at("heads");
        c.heads.clear();
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const JsonReader from = heads.at(i);
            Head head;
            from.read("output", head.output);
            from.read("loss", head.loss);
            const LossSpec* spec = findLoss(head.loss);
            if (from.has("loss_options"))
                head.lossOptions = propertiesFrom(from.at("loss_options"), spec ? &spec->properties : nullptr);
            from.read("weight", head.weight);
            from.read("metrics", head.metrics);
            from.read("balance_classes", head.balancesClasses);
            if (from.has("class_weights")) {
                const JsonReader weights = from.at("class_weights");
                for (std::size_t k = 0; k < weights.size(); ++k) head.classWeights.push_back(weights.at(k).real());
            }
            c.heads.push_back(std::move(head));
        }
        if (c.heads.empty()) c.heads.push_back({});
    }
    reader.read("optimizer", c.optimizer);
    const OptimizerSpec* optimizer = findOptimizer(c.optimizer);
    if (reader.has("optimizer_options"))
        c.optimizerOptions =
            propertiesFrom(reader.at("optimizer_options"), optimizer ? &optimizer->properties : nullptr);
    reader.read("schedule", c.schedule);
    const ScheduleSpec* schedule = findSchedule(c.schedule);
    if (reader.has("schedule_options"))
        c.scheduleOptions = propertiesFrom(reader.at("schedule_options"), schedule ? &schedule->properties : nullptr);
    reader.read("recompute_activations", c.recomputesActivations);
    if (reader.has("truncated_steps"))
        c.truncatedSteps = static_cast<int>(reader.at("truncated_steps").integer(0, 1 << 20));
    if (reader.has("epochs")) c.epochs = static_cast<int>(reader.at("epochs").integer(1, 100'000'000));
    if (reader.has("batch_size")) c.batchSize = static_cast<int>(reader.at("batch_size").integer(1, 1 << 30));
    reader.read("seed", c.seed);
    reader.read("shuffle", c.shuffle);
    if (reader.has("early_stopping")) {
        const JsonReader from = reader.at("early_stopping");
        from.read("on", c.earlyStopping.isOn);
        from.read("patience", c.earlyStopping.patience);
        from.read("minimum_delta", c.earlyStopping.minimumDelta);
        from.read("restore_best", c.earlyStopping.restoreBest);
    }
    reader.read("restore_best_at_end", c.restoreBestAtEnd);
    reader.read("keep_last_snapshots", c.keepLastSnapshots);
    reader.read("steps_per_second", c.stepsPerSecond);
    reader.read("precision", c.precision);
    reader.read("device", c.device);
    if (reader.has("threads")) c.threads = static_cast<int>(reader.at("threads").integer(0, 1024));
    return c;
}

namespace {
Json jsonOf(const EpochRecord& e) {
    return {{"epoch", e.epoch},
            {"loss", e.loss},
            {"val_loss", e.validationLoss},
            {"metrics", e.metrics},
            {"val_metrics", e.validationMetrics},
            {"learning_rate", e.learningRate},
            {"seconds", e.seconds},
            {"samples_per_s", e.samplesPerSecond}};
}

EpochRecord epochFrom(const JsonReader& reader) {
    EpochRecord e;
    reader.read("epoch", e.epoch);
    reader.read("loss", e.loss);
    reader.read("val_loss", e.validationLoss);
    const auto metrics = [&](const char* key, std::map<std::string, double>& out) {
        if (!reader.has(key)) return;
        reader.at(key).expectObject();
        for (const auto& [name, value] : reader.at(key).json().items())
            out[name] = reader.at(key).at(name.c_str()).real();
    };
    metrics("metrics", e.metrics);
    metrics("val_metrics", e.validationMetrics);
    reader.read("learning_rate", e.learningRate);
    reader.read("seconds", e.seconds);
    reader.read("samples_per_s", e.samplesPerSecond);
    return e;
}

Json jsonOf(const RunRecord& r) {
    Json epochs = Json::array(), marks = Json::array();
    for (const EpochRecord& epoch : r.epochs) epochs.push_back(jsonOf(epoch));
    for (const auto& [at, rate] : r.rateMarks) marks.push_back({at, rate});
    return {{"number", r.number},
            {"started", r.started},
            {"summary", r.summary},
            {"config", jsonOf(r.config)},
            {"reason", r.reason},
            {"best_epoch", r.bestEpoch},
            {"steps_per_epoch", r.stepsPerEpoch},
            {"epochs", std::move(epochs)},
            {"rate_marks", std::move(marks)}};
}
} // namespace

RunRecord runFrom(const JsonReader& reader) {
    RunRecord r;
    reader.read("number", r.number);
    reader.read("started", r.started);
    reader.read("summary", r.summary);
    if (reader.has("config")) r.config = trainingFrom(reader.at("config"));
    reader.read("reason", r.reason);
    reader.read("best_epoch", r.bestEpoch);
    reader.read("steps_per_epoch", r.stepsPerEpoch);
    if (reader.has("epochs"))
        for (std::size_t i = 0; i < reader.at("epochs").size(); ++i)
            r.epochs.push_back(epochFrom(reader.at("epochs").at(i)));
    if (reader.has("rate_marks"))
        for (std::size_t i = 0; i < reader.at("rate_marks").size(); ++i) {
            const JsonReader mark = reader.at("rate_marks").at(i);
            r.rateMarks.emplace_back(mark.at(std::size_t{0}).real(), mark.at(1).real());
        }
    return r;
}

Json jsonOf(const std::vector<RunRecord>& runs) {
    Json json = Json::array();
    for (const RunRecord& run : runs) json.push_back(jsonOf(run));
    return json;
}

} // namespace lamina
