#include "app/command_line/learning_options.h"

#include "app/command_line/verbs.h"
#include "core/model/registry.h"

#include <CLI/CLI.hpp>

namespace lamina {

namespace {
template <class Spec>
const Spec& named(const char* option, const std::vector<Spec>& all, const std::string& name) {
    std::string names;
    for (const Spec& spec : all) {
        if (spec.name == name) return spec;
        names += (names.empty() ? "" : ", ") + spec.name;
    }
    throw CallError(option, TEXT("cli", "expected one of %1, got '%2'").arg(names).arg(name),
                    TEXT("cli", "Copy one of these names."));
}

// "name=value", read as the declaration says
void set(const char* option, const std::vector<Property>& declared, const std::string& text, Properties& out) {
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    std::string names;
    for (const Property& property : declared) {
        names += (names.empty() ? "" : ", ") + property.name;
        if (property.name != name || equals == std::string::npos) continue;
        const std::string value = text.substr(equals + 1);
        const std::optional<PropertyValue> read = property.parsed(value);
        if (!read)
            throw CallError(
                option,
                TEXT("cli", "%1: expected %2, got '%3'").arg(name).arg(property.expectation().shown()).arg(value),
                TEXT("cli", "Write it as %1=%2.").arg(name).arg(textOf(property.defaultValue)));
        out.set(name, *read);
        return;
    }
    if (names.empty())
        throw CallError(option, TEXT("cli", "it has no options, got '%1'").arg(text),
                        TEXT("cli", "Leave the option away."));
    throw CallError(option, TEXT("cli", "expected name=value with one of the names %1, got '%2'").arg(names).arg(text),
                    TEXT("cli", "`lamina layers` lists every option."));
}
} // namespace

void LearningOptions::addTo(CLI::App& app) {
    const auto text = [](const Text& help) { return help.shown(); };
    app.add_option("--learning-rate,--rate", m_rate, text(TEXT("cli", "size of a step")))->check(CLI::Range(0.0, 1e30));
    app.add_option("--optimizer", m_optimizer, text(TEXT("cli", "adam, sgd, lion, …; `lamina layers` lists them")))
        ->type_name("NAME");
    app.add_option("--set-optimizer", m_optimizerOptions,
                   text(TEXT("cli", "an option of the optimizer; may be given again")))
        ->type_name("NAME=VALUE");
    app.add_option("--schedule", m_schedule,
                   text(TEXT("cli", "how the learning rate goes: constant, cosine_decay, one_cycle, …")))
        ->type_name("NAME");
    app.add_option("--set-schedule", m_scheduleOptions,
                   text(TEXT("cli", "an option of the schedule; may be given again")))
        ->type_name("NAME=VALUE");
    app.add_option("--loss", m_loss, text(TEXT("cli", "what is made small, of the first output")))->type_name("NAME");
    app.add_option("--set-loss", m_lossOptions, text(TEXT("cli", "an option of the loss; may be given again")))
        ->type_name("NAME=VALUE");
    app.add_option("--metric", m_metrics, text(TEXT("cli", "a figure to report; may be given again")))
        ->type_name("NAME");
    app.add_flag("--balance-classes", m_balancesClasses,
                 text(TEXT("cli", "rare classes count more, so that all weigh the same")));
    app.add_option("--class-weights", m_classWeights,
                   text(TEXT("cli", "how much each class of the first output counts, one number for each: 1,4,0.5")))
        ->delimiter(',')
        ->check(CLI::Range(0.0, 1e30))
        ->type_name("X,X,…");
    app.add_flag("--recompute-activations", m_recomputes,
                 text(TEXT("cli", "less memory for about a third more time: activations are computed again")));
    app.add_option("--truncated-steps", m_truncatedSteps,
                   text(TEXT("cli", "steps that gradients flow back through time; 0: all")))
        ->check(CLI::Range(0, 1 << 20));
    app.add_option("--precision", m_precision, text(TEXT("cli", "float32, mixed_bfloat16 or mixed_float16")))
        ->check(CLI::IsMember({"float32", "mixed_bfloat16", "mixed_float16"}));
}

void LearningOptions::applyTo(TrainingConfig& training) const {
    if (!m_optimizer.empty() && m_optimizer != training.optimizer) {
        training.optimizer = named("--optimizer", registry().optimizers, m_optimizer).name;
        training.optimizerOptions = {}; // a learning rate of its own
    }
    const OptimizerSpec& optimizer = named("--optimizer", registry().optimizers, training.optimizer);
    if (m_rate) training.optimizerOptions.set("learning_rate", *m_rate);
    for (const std::string& option : m_optimizerOptions)
        set("--set-optimizer", optimizer.properties, option, training.optimizerOptions);
    if (!m_schedule.empty() && m_schedule != training.schedule) {
        training.schedule = named("--schedule", registry().schedules, m_schedule).name;
        training.scheduleOptions = {};
    }
    if (!m_scheduleOptions.empty()) {
        const ScheduleSpec& schedule = named("--schedule", registry().schedules, training.schedule);
        for (const std::string& option : m_scheduleOptions)
            set("--set-schedule", schedule.properties, option, training.scheduleOptions);
    }
    if (training.heads.empty()) training.heads.emplace_back();
    Head& head = training.heads.front();
    if (!m_loss.empty() && m_loss != head.loss) {
        head.loss = named("--loss", registry().losses, m_loss).name;
        head.lossOptions = {};
        if (m_metrics.empty()) head.metrics.clear();
    }
    if (!m_lossOptions.empty()) {
        if (head.loss.empty())
            throw CallError("--set-loss", TEXT("cli", "the loss is chosen by the data"),
                            TEXT("cli", "Name one with --loss."));
        const LossSpec& loss = named("--loss", registry().losses, head.loss);
        for (const std::string& option : m_lossOptions) set("--set-loss", loss.properties, option, head.lossOptions);
    }
    if (!m_metrics.empty()) head.metrics.clear();
    for (const std::string& metric : m_metrics)
        head.metrics.push_back(named("--metric", registry().metrics, metric).name);
    if (m_balancesClasses)
        for (Head& each : training.heads) each.balancesClasses = true;
    if (!m_classWeights.empty()) head.classWeights = m_classWeights;
    if (m_recomputes) training.recomputesActivations = true;
    if (m_truncatedSteps) training.truncatedSteps = *m_truncatedSteps;
    if (!m_precision.empty()) training.precision = m_precision;
}

void LearningOptions::refuseChangeOf(const TrainingConfig& training) const {
    TrainingConfig changed = training;
    applyTo(changed);
    if (m_rate && *m_rate != training.learningRate())
        throw CallError("--learning-rate",
                        TEXT("cli", "a resumed run keeps its settings; expected %1, got %2")
                            .arg(shortNumber(training.learningRate()))
                            .arg(shortNumber(*m_rate)),
                        TEXT("cli", "Leave the option away, or train anew without --resume."));
    if (m_rate) changed.optimizerOptions = training.optimizerOptions; // the same rate, said once more
    if (!(changed == training))
        throw CallError("--resume", TEXT("cli", "a resumed run keeps the settings it was begun with"),
                        TEXT("cli", "Leave the option away, or train anew without --resume."));
}

} // namespace lamina
