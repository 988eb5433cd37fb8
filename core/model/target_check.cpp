#include "core/model/target_check.h"

#include "core/base/error.h"
#include "core/model/registry.h"

#include <algorithm>
#include <optional>

namespace lamina {

namespace {
Fix setProperty(const std::string& name, PropertyValue value, Text label, Uid node = 0) {
    Fix fix;
    fix.label = std::move(label);
    fix.properties.set(name, std::move(value));
    fix.node = node;
    return fix;
}

Text axes(int count) { return count == 1 ? TEXT("check", "1 axis") : TEXT("check", "%1 axes").arg(count); }

// The activation of a layer as its options say; "linear" for a layer that has none.
std::string activationOf(const Node& node) {
    const LayerSpec* spec = findLayer(node.type);
    if (node.type == "Softmax") return "softmax";
    if (spec && !spec->activation.empty()) return spec->activation;
    if (!spec || !spec->findProperty("activation")) return "linear";
    return Options(spec->properties, node.properties).text("activation");
}

// The layer whose values leave the network at `output`: layers that only move numbers are looked through.
const Node& valuesAt(const Graph& graph, const Node& output) {
    const Node* at = &output;
    while (at->type == "Reshape" || at->type == "Flatten" || at->type == "Permute") {
        const std::vector<Uid> inputs = graph.inputsOf(at->uid);
        const Node* before = inputs.size() == 1 ? graph.find(inputs.front()) : nullptr;
        if (!before || before->type == "Input") break;
        at = before;
    }
    return *at;
}

class TargetChecker {
public:
    TargetChecker(const Graph& graph, const TrainingConfig& training, const DataInfo* data, GraphFacts& facts)
        : m_graph(graph), m_training(training), m_data(data), m_facts(facts) {}

    void run() {
        if (m_data) inputs();
        if (m_data && m_data->tokens > 0) embeddings();
        for (std::size_t i = 0; i < m_training.heads.size(); ++i) head(i);
        heavyDense();
    }

private:
    void report(Uid node, Text text, std::vector<Fix> fixes = {}, Severity severity = Severity::error) {
        m_facts.diagnostics.push_back({node, severity, std::move(text), std::move(fixes)});
    }

    const NodeFacts* factsOf(Uid uid) const {
        const auto found = m_facts.nodes.find(uid);
        return found == m_facts.nodes.end() || !found->second.hasShape ? nullptr : &found->second;
    }

    void inputs() {
        const std::vector<Uid> nodes = m_graph.inputNodes();
        if (m_data->inputs.empty() || nodes.empty()) return;
        if (nodes.size() != m_data->inputs.size()) {
            report(nodes.back(), TEXT("check", "the data have %1 inputs, the network has %2")
                                     .arg(m_data->inputs.size())
                                     .arg(nodes.size()));
            return;
        }
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const NodeFacts* facts = factsOf(nodes[i]);
            const Shape& expected = m_data->inputs[i];
            if (!facts || facts->output == expected) continue;
            report(
                nodes[i],
                TEXT("check", "the data have the shape %1, this input %2")
                    .arg(expected.text())
                    .arg(facts->output.text()),
                {setProperty("shape", expected.extents(), TEXT("check", "Set the shape to %1").arg(expected.text()))});
        }
    }

    // A token's number is a row of the table: a number beyond it has no row.
    void embeddings() {
        for (const Node& node : m_graph.nodes()) {
            const LayerSpec* spec = findLayer(node.type);
            const std::vector<Uid> inputs = m_graph.inputsOf(node.uid);
            const Node* before = inputs.empty() ? nullptr : m_graph.find(inputs.front());
            if (!spec || !before || before->type != "Input") continue;
            const Property* rows = spec->findProperty("input_dim");
            if (rows) {
                if (Options(spec->properties, node.properties).integer("input_dim") >= m_data->tokens) continue;
                report(node.uid,
                       TEXT("check", "the data have %1 different tokens, this table has %2 rows")
                           .arg(m_data->tokens)
                           .arg(Options(spec->properties, node.properties).integer("input_dim")),
                       {setProperty("input_dim", m_data->tokens, TEXT("check", "Use %1 rows").arg(m_data->tokens))});
            } else if (node.type == "Dense" || node.type == "LSTM" || node.type == "GRU" || node.type == "SimpleRNN") {
                Fix fix;
                fix.kind = FixKind::insertBefore;
                fix.layerType = "Embedding";
                fix.properties.set("input_dim", m_data->tokens);
                fix.label = insertLabel(fix.layerType);
                report(node.uid,
                       TEXT("check",
                            "receives the numbers of tokens, which have no order: an Embedding gives each a vector"),
                       findLayer(fix.layerType) ? std::vector<Fix>{fix} : std::vector<Fix>{}, Severity::warning);
            }
        }
    }

    Uid outputOf(const Head& head) const {
        if (head.output != 0 && m_graph.find(head.output)) return head.output;
        const std::vector<Uid> sinks = m_graph.sinks();
        return sinks.empty() ? 0 : sinks.front();
    }

    void head(std::size_t index) {
        const Uid uid = outputOf(m_training.heads[index]);
        const Node* output = m_graph.find(uid);
        const NodeFacts* facts = factsOf(uid);
        if (!output || !facts || output->type == "Input") return;
        const std::vector<Uid> inputs = m_graph.inputNodes();
        if (std::none_of(inputs.begin(), inputs.end(), [&](Uid input) { return m_graph.reaches(input, uid); })) {
            report(uid, TEXT("check", "no path leads from an Input to this output"));
            return;
        }
        const TargetInfo* target = m_data && index < m_data->targets.size() ? &m_data->targets[index] : nullptr;
        const Head settings = resolvedHead(m_training.heads[index], m_graph, target);
        const LossSpec* loss = findLoss(settings.loss);
        if (!loss) {
            report(uid, TEXT("check", "there is no loss called '%1'").arg(settings.loss), {lossFix(uid, target)});
            return;
        }
        if (loss->targets == LossSpec::Targets::labels) {
            labelsFit(*output, *facts, *loss, target);
            return;
        }
        std::optional<TargetInfo> learnt; // without the class that does not count, where it lies beyond the others
        if (target) learnt = withoutIgnored(*target, settings, facts->output);
        if (learnt && !outputFits(*output, *facts, *learnt)) return;
        if (target) lossFits(*output, *loss, *target);
        if (takesLogits(settings))
            logitsFit(*output, *loss);
        else
            activationFits(*output, *facts, *loss, target);
    }

    static TargetInfo withoutIgnored(TargetInfo target, const Head& head, const Shape& output) {
        const PropertyValue* option = head.lossOptions.find("ignore_class");
        const std::int64_t* ignored = option ? std::get_if<std::int64_t>(option) : nullptr;
        if (ignored && output.rank() > 0 && output.last() > 1 && *ignored >= output.last() &&
            target.classes <= *ignored + 1)
            target.classes = output.last();
        return target;
    }

    static bool takesLogits(const Head& head) {
        const PropertyValue* option = head.lossOptions.find("from_logits");
        const bool* isOn = option ? std::get_if<bool>(option) : nullptr;
        return isOn && *isOn;
    }

    static std::vector<Fix> activationFix(const Node& output, const std::string& name) {
        const LayerSpec* spec = findLayer(output.type);
        if (!spec || !spec->findProperty("activation")) return {};
        return {setProperty("activation", name, TEXT("check", "Use %1").arg(name))};
    }

    // The loss makes the probabilities itself.
    void logitsFit(const Node& output, const LossSpec& loss) {
        const std::string activation = activationOf(output);
        if (activation == "softmax" || activation == "sigmoid")
            report(output.uid, TEXT("check", "the loss %1 takes logits here: use linear").arg(loss.name),
                   activationFix(output, "linear"), Severity::warning);
    }

    // A sequence of logits against a shorter sequence of class numbers
    void labelsFit(const Node& output, const NodeFacts& facts, const LossSpec& loss, const TargetInfo* target) {
        if (facts.output.rank() != 2)
            report(output.uid, TEXT("check", "the loss %1 needs a sequence of logits (2 axes), the output has %2")
                                   .arg(loss.name)
                                   .arg(axes(facts.output.rank()).shown()));
        else if (target && (target->kind != TargetInfo::Kind::values || target->shape.rank() != 1))
            report(output.uid, TEXT("check", "the loss %1 needs rows of class numbers as its target").arg(loss.name),
                   {lossFix(output.uid, target)});
        else if (activationOf(output) == "softmax")
            report(output.uid, TEXT("check", "the loss %1 takes logits here: use linear").arg(loss.name),
                   activationFix(output, "linear"), Severity::warning);
    }

    // The shape that the network must put out for this target.
    static Shape neededShape(const TargetInfo& target) {
        if (target.kind != TargetInfo::Kind::classIndex) return target.shape.rank() == 0 ? Shape{1} : target.shape;
        std::vector<std::int64_t> extents = target.shape.extents();
        extents.push_back(target.classes);
        return Shape(std::move(extents));
    }

    bool outputFits(const Node& output, const NodeFacts& facts, const TargetInfo& target) {
        const Shape needed = neededShape(target);
        if (facts.output == needed) return true;
        if (facts.output.rank() > needed.rank())
            if (const Uid culprit = firstDenseAfterSpatialAxes(output.uid)) {
                const Shape& received = factsOf(culprit)->inputs.front();
                report(culprit, TEXT("check", "needs a flat input (1 axis), receives %1").arg(received.text()),
                       {insertFlatten()});
                return false;
            }
        std::vector<Fix> fixes;
        const LayerSpec* spec = findLayer(output.type);
        const bool sameBut = facts.output.rank() == needed.rank() && facts.output.withLast(1) == needed.withLast(1);
        if (sameBut && spec && spec->findProperty("units"))
            fixes.push_back(setProperty("units", needed.last(), TEXT("check", "Use %1 units").arg(needed.last())));
        else if (facts.output.rank() >= 1) {
            Fix fix;
            fix.kind = FixKind::insertAfter;
            fix.layerType = "Dense";
            fix.properties.set("units", needed.last());
            fix.label = insertLabel(fix.layerType);
            fixes.push_back(fix);
        }
        if (target.kind == TargetInfo::Kind::classIndex)
            report(output.uid,
                   TEXT("check", "the data have %1 classes, so the output must be %2; it is %3")
                       .arg(target.classes)
                       .arg(needed.text())
                       .arg(facts.output.text()),
                   fixes);
        else
            report(output.uid,
                   TEXT("check", "the target is %1, the output is %2").arg(needed.text()).arg(facts.output.text()),
                   fixes);
        return false;
    }

    // Walks back from the output along first inputs: the earliest Dense whose input still has several axes.
    Uid firstDenseAfterSpatialAxes(Uid from) const {
        Uid found = 0;
        for (Uid at = from; at != 0;) {
            const Node* node = m_graph.find(at);
            const NodeFacts* facts = factsOf(at);
            if (!node || !facts) break;
            if (node->type == "Dense" && !facts->inputs.empty() && facts->inputs.front().rank() > 1) found = at;
            const std::vector<Uid> inputs = m_graph.inputsOf(at);
            at = inputs.empty() ? 0 : inputs.front();
        }
        return found;
    }

    static Fix lossFix(Uid uid, const TargetInfo* target) {
        Fix fix;
        fix.kind = FixKind::setLoss;
        fix.node = uid;
        fix.loss = !target || target->kind == TargetInfo::Kind::values ? "mean_squared_error"
                   : target->kind == TargetInfo::Kind::binary          ? "binary_crossentropy"
                                                                       : "sparse_categorical_crossentropy";
        const LossSpec* spec = findLoss(fix.loss);
        fix.label = TEXT("check", "Use %1").arg(spec ? spec->label.shown() : fix.loss);
        return fix;
    }

    void lossFits(const Node& output, const LossSpec& loss, const TargetInfo& target) {
        using Targets = LossSpec::Targets;
        const bool givesClasses = target.kind == TargetInfo::Kind::classIndex;
        const bool takesClasses = loss.targets == Targets::classIndex;
        if (takesClasses && !givesClasses)
            report(output.uid, TEXT("check", "the loss %1 needs class numbers, the target has values").arg(loss.name),
                   {lossFix(output.uid, &target)});
        else if (givesClasses && (loss.targets == Targets::values || loss.targets == Targets::binary))
            report(output.uid,
                   TEXT("check", "the loss %1 is meant for numbers, the target has %2 classes")
                       .arg(loss.name)
                       .arg(target.classes),
                   {lossFix(output.uid, &target)}, Severity::warning);
        else if (loss.targets == Targets::oneHot && target.kind == TargetInfo::Kind::binary)
            report(output.uid,
                   TEXT("check", "the loss %1 needs one output for each class, the target is yes or no").arg(loss.name),
                   {lossFix(output.uid, &target)});
    }

    void activationFits(const Node& shown, const NodeFacts& facts, const LossSpec& loss, const TargetInfo* target) {
        using Targets = LossSpec::Targets;
        const Node* values = &valuesAt(m_graph, shown);
        const NodeFacts* valuesFacts = factsOf(values->uid);
        if (activationOf(*values) == "softmax" && (!valuesFacts || valuesFacts->output.last() != facts.output.last()))
            values = &shown; // shares of another axis are none of this one
        const Node& output = *values;
        const std::string activation = activationOf(output);
        const LayerSpec* spec = findLayer(output.type);
        const auto use = [&](const std::string& name) -> std::vector<Fix> {
            if (!spec || !spec->findProperty("activation")) return {};
            return {setProperty("activation", name, TEXT("check", "Use %1").arg(name), output.uid)};
        };
        if (loss.name == "categorical_hinge") return; // scores, no probabilities
        const bool choosesOne = loss.targets == Targets::classIndex || loss.targets == Targets::oneHot;
        if (choosesOne && activation == "sigmoid" && facts.output.last() > 1)
            report(shown.uid,
                   TEXT("check", "%1 exclusive classes with sigmoid: the probabilities will not add up to 1")
                       .arg(facts.output.last()),
                   use("softmax"), Severity::warning);
        else if (choosesOne && activation != "softmax" && !producesSoftmax(output))
            report(shown.uid, TEXT("check", "the loss %1 expects probabilities: use softmax").arg(loss.name),
                   use("softmax"), Severity::warning);
        else if (loss.targets == Targets::binary && activation != "sigmoid" && !producesActivation(output, "sigmoid"))
            report(shown.uid, TEXT("check", "the loss %1 expects a probability: use sigmoid").arg(loss.name),
                   use("sigmoid"), Severity::warning);
        else if (activation == "softmax" && facts.output.last() == 1)
            report(shown.uid, TEXT("check", "softmax over a single unit is always 1"), use("sigmoid"),
                   Severity::warning);
        else if (loss.targets == Targets::values && target && target->kind == TargetInfo::Kind::values &&
                 (activation == "relu" || activation == "sigmoid" || activation == "softmax"))
            report(shown.uid, TEXT("check", "%1 cannot reach every value of the target").arg(activation), use("linear"),
                   Severity::hint);
    }

    bool producesActivation(const Node& node, const std::string& name) const {
        const LayerSpec* spec = findLayer(node.type);
        return (node.type == "Activation" || (spec && !spec->activation.empty())) && activationOf(node) == name;
    }
    bool producesSoftmax(const Node& node) const {
        return node.type == "Softmax" || producesActivation(node, "softmax");
    }

    // A Dense right after a convolution's full picture holds nearly every parameter: say so once.
    void heavyDense() {
        for (const Node& node : m_graph.nodes()) {
            const NodeFacts* facts = factsOf(node.uid);
            if (node.type != "Dense" || !facts || facts->parameters < 100000 ||
                facts->parameters < m_facts.parameters * 95 / 100)
                continue;
            const std::vector<Uid> inputs = m_graph.inputsOf(node.uid);
            const Node* flatten = inputs.empty() ? nullptr : m_graph.find(inputs.front());
            if (!flatten || flatten->type != "Flatten") continue;
            const std::vector<Uid> before = m_graph.inputsOf(flatten->uid);
            const Node* convolution = before.empty() ? nullptr : m_graph.find(before.front());
            if (!convolution || convolution->type != "Conv2D") continue;
            Fix fix;
            fix.kind = FixKind::insertAfter;
            fix.layerType = "MaxPooling2D";
            fix.label = insertLabel(fix.layerType);
            report(convolution->uid,
                   TEXT("check", "no pooling after it: %1 makes %2 hold %3 % of all parameters")
                       .arg(factsOf(convolution->uid)->output.text())
                       .arg(node.name)
                       .arg(facts->parameters * 100 / m_facts.parameters),
                   {fix}, Severity::hint);
        }
    }

    const Graph& m_graph;
    const TrainingConfig& m_training;
    const DataInfo* m_data;
    GraphFacts& m_facts;
};
} // namespace

void checkTargets(const Graph& graph, const TrainingConfig& training, const DataInfo* data, GraphFacts& facts) {
    TargetChecker(graph, training, data, facts).run();
}

Head resolvedHead(const Head& head, const Graph& graph, const TargetInfo* target) {
    Head resolved = head;
    if (resolved.loss.empty()) {
        if (target) {
            resolved.loss = target->kind == TargetInfo::Kind::values   ? "mean_squared_error"
                            : target->kind == TargetInfo::Kind::binary ? "binary_crossentropy"
                                                                       : "sparse_categorical_crossentropy";
        } else {
            const std::vector<Uid> sinks = graph.sinks();
            const Node* output = head.output != 0 ? graph.find(head.output)
                                 : sinks.empty()  ? nullptr
                                                  : graph.find(sinks.front());
            const std::string activation = output ? activationOf(valuesAt(graph, *output)) : "linear";
            resolved.loss = activation == "softmax"   ? "sparse_categorical_crossentropy"
                            : activation == "sigmoid" ? "binary_crossentropy"
                                                      : "mean_squared_error";
        }
    }
    if (resolved.metrics.empty())
        if (const LossSpec* loss = findLoss(resolved.loss); loss && !loss->defaultMetric.empty())
            resolved.metrics = {loss->defaultMetric};
    return resolved;
}

namespace {
bool lossSuits(const std::string& name, TargetInfo::Kind kind) {
    const LossSpec* loss = findLoss(name);
    using Targets = LossSpec::Targets;
    return loss && loss->targets == (kind == TargetInfo::Kind::values   ? Targets::values
                                     : kind == TargetInfo::Kind::binary ? Targets::binary
                                                                        : Targets::classIndex);
}

bool metricSuits(const std::string& name, TargetInfo::Kind kind) {
    const MetricSpec* metric = findMetric(name);
    if (!metric) return false;
    using Sums = MetricSpec::Sums;
    switch (kind) {
    case TargetInfo::Kind::values:
        return !metric->isForClasses();
    case TargetInfo::Kind::binary:
        return metric->isForClasses() && metric->sums != Sums::largest && metric->sums != Sums::logLikelihood;
    case TargetInfo::Kind::classIndex:
        return metric->isForClasses() && metric->sums != Sums::thresholds;
    }
    return false;
}
} // namespace

void fitToData(Graph& graph, TrainingConfig& training, const DataInfo& data) {
    const std::vector<Uid> inputs = graph.inputNodes();
    for (std::size_t i = 0; i < inputs.size() && i < data.inputs.size(); ++i)
        graph.setProperty(inputs[i], "shape", data.inputs[i].extents());
    if (data.tokens > 0)
        for (const Node& node : graph.nodes())
            if (const LayerSpec* spec = findLayer(node.type); spec && spec->findProperty("input_dim"))
                graph.setProperty(node.uid, "input_dim", data.tokens);
    for (std::size_t i = 0; i < training.heads.size() && i < data.targets.size(); ++i) {
        const TargetInfo& target = data.targets[i];
        const std::vector<Uid> sinks = graph.sinks();
        const Uid uid = training.heads[i].output != 0 ? training.heads[i].output : sinks.empty() ? 0 : sinks.front();
        const Node* output = graph.find(uid);
        const LayerSpec* spec = output ? findLayer(output->type) : nullptr;
        // A picture that a Dense layer draws as one row of numbers.
        if (output && output->type == "Reshape" && target.kind == TargetInfo::Kind::values && target.shape.rank() > 1) {
            const std::vector<Uid> before = graph.inputsOf(uid);
            const Node* drawing = before.empty() ? nullptr : graph.find(before.front());
            graph.setProperty(uid, "target_shape", target.shape.extents());
            if (drawing && drawing->type == "Dense") graph.setProperty(drawing->uid, "units", target.shape.count());
            continue;
        }
        if (!spec || !spec->findProperty("units") || !spec->findProperty("activation")) continue;
        const bool isClass = target.kind == TargetInfo::Kind::classIndex,
                   isBinary = target.kind == TargetInfo::Kind::binary;
        graph.setProperty(uid, "units",
                          isClass    ? target.classes
                          : isBinary ? 1
                                     : std::max<std::int64_t>(1, target.shape.last()));
        graph.setProperty(uid, "activation", std::string(isClass ? "softmax" : isBinary ? "sigmoid" : "linear"));
        Head& head = training.heads[i]; // what does not suit is chosen by the target again
        if (!lossSuits(head.loss, target.kind)) {
            head.loss.clear();
            head.lossOptions = {};
        }
        std::erase_if(head.metrics, [&](const std::string& name) { return !metricSuits(name, target.kind); });
    }
    // What still does not fit in shape has a fix of its own: a Flatten before the first Dense, say.
    for (int round = 0; round < 4; ++round) {
        const GraphFacts facts = checkGraph(graph, training, &data);
        const Diagnostic* error = facts.firstError();
        if (!error || error->fixes.empty() || error->fixes.front().kind != FixKind::insertBefore) return;
        applyFix(error->fixes.front(), error->node, graph, training);
    }
}

} // namespace lamina
