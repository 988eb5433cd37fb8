#include "core/plan/recording.h"

#include "core/base/error.h"
#include "core/layers/options.h"
#include "core/layers/wrappers.h"
#include "core/ops/scope.h"

#include <algorithm>

namespace lamina {

namespace {
constexpr std::int64_t kThresholds = 200; // of the areas under curves, like Keras

class Recorder {
public:
    Recorder(const Graph& graph, const GraphFacts& facts, const TrainingConfig& training, const DataInfo* data,
             const ParameterLayout& layout, const CompileOptions& options, Recording& out)
        : m_graph(graph),
          m_facts(facts),
          m_training(training),
          m_data(data),
          m_layout(layout),
          m_options(options),
          m_out(out) {}

    void network() {
        for (const Uid uid : m_facts.order) layer(*m_graph.find(uid));
        for (const Uid input : m_graph.inputNodes()) m_out.inputs.push_back(m_values.at(input).tensor);
        for (const Head& head : m_training.heads) addOutput(outputOf(head));
        for (const Uid sink : m_graph.sinks()) addOutput(sink);
        for (const auto& [uid, value] : m_values) m_out.nodeOutputs.emplace_back(uid, value.tensor);
    }

    void losses() {
        Value total;
        for (std::size_t i = 0; i < m_training.heads.size(); ++i) {
            const Value loss = head(i);
            const double weight = m_training.heads[i].weight;
            const Value weighted = weight == 1 ? loss : weight * loss;
            total = total ? total + weighted : weighted;
        }
        for (const auto& [tensor, entry] : m_out.weights)
            if (const Value penalty = penaltyOf({&m_out.trace, tensor}, *entry)) total = total + penalty;
        for (const Value& penalty : m_penalties) total = total + penalty;
        m_out.loss = total.tensor;
    }

    void gradients() {
        Values wanted;
        std::vector<const ParameterLayout::Entry*> entries;
        for (const auto& [tensor, entry] : m_out.weights)
            if (entry->isTrained) {
                wanted.push_back({&m_out.trace, tensor});
                entries.push_back(entry);
            }
        const Values found = recordGradients(m_out.trace, {&m_out.trace, m_out.loss}, wanted, m_ownCalls,
                                             [this](const LayerCall& call, Value d) { return ownGradient(call, d); });
        m_out.trace.isBackward = true;
        for (std::size_t i = 0; i < found.size(); ++i) {
            m_out.trace.currentNode = entries[i]->node;
            // A weight nobody reads still takes part in the update, with a gradient of zero.
            const Value gradient = found[i] ? found[i] : fill(m_out.trace, entries[i]->spec.shape, 0);
            m_out.gradients.emplace_back(ownTensor(gradient).tensor, entries[i]);
        }
        m_out.trace.currentNode = 0;
        m_out.trace.isBackward = false;
    }

    // After the update
    void constraints() {
        for (const auto& [tensor, entry] : m_out.gradients) {
            const std::optional<Call> call = Call::parse(entry->spec.constraint);
            LAMINA_CHECK(call);
            if (call->name == "none") continue;
            Attributes at;
            at.axis = static_cast<int>(std::clamp(call->argument("axis", 0), 0.0, 15.0)) + 1; // axes 0 … axis
            if (call->name == "max_norm") {
                at.constraintKind = ConstraintKind::maxNorm;
                at.alpha = call->argument("max_value", 2);
            } else if (call->name == "non_neg") {
                at.constraintKind = ConstraintKind::nonNegative;
            } else if (call->name == "unit_norm") {
                at.constraintKind = ConstraintKind::unitNorm;
            } else {
                at.constraintKind = ConstraintKind::minMaxNorm;
                at.alpha = call->argument("min_value", 0);
                at.beta = call->argument("max_value", 1);
                at.gamma = call->argument("rate", 1);
            }
            m_out.trace.currentNode = entry->node;
            m_out.trace.record(Op::constrain, {weightTensor(entry->node, entry->spec.name)}, at);
            m_out.trace.currentNode = 0;
        }
    }

private:
    void layer(const Node& node) {
        Trace& trace = m_out.trace;
        trace.currentNode = node.uid;
        const LayerSpec* spec = findLayer(node.type);
        LAMINA_CHECK(spec);
        if (node.type == "Input") {
            m_values[node.uid] = trace.addTensor(m_facts.nodes.at(node.uid).output.withFirst(m_options.batch),
                                                 Type::f32, Role::input, node.name);
            trace.currentNode = 0;
            return;
        }
        Values inputs, masks;
        for (const Edge& wire : m_graph.wiresTo(node.uid)) {
            inputs.push_back(wire.output == 0
                                 ? m_values.at(wire.from)
                                 : m_furtherOutputs.at(wire.from).at(static_cast<std::size_t>(wire.output - 1)));
            const auto mask = m_masks.find(wire.from);
            masks.push_back(mask == m_masks.end() || wire.output != 0 ? Value{} : mask->second);
        }
        LayerCall call{spec, &node, static_cast<int>(trace.ops.size()), 0, inputs, {}};
        Scope scope = scopeOf(node, *spec);
        scope.setMasks(masks);
        scope.setTruncatedSteps(m_training.truncatedSteps);
        call.output = spec->forwardRule(scope, inputs);
        if (const Value mask = spec->maskUse == MaskUse::reads    ? scope.outputMask()
                               : spec->maskUse == MaskUse::passes ? scope.mask()
                                                                  : Value{})
            m_masks[node.uid] = mask;
        m_furtherOutputs[node.uid] = scope.extraOutputs();
        m_penalties.insert(m_penalties.end(), scope.losses().begin(), scope.losses().end());
        if (spec->findProperty("activity_regularizer") && !isWrapper(*spec)) { // wrappers ask the layer inside
            const std::string& regularizer = scope.text("activity_regularizer");
            Values results = scope.extraOutputs();
            results.insert(results.begin(), call.output);
            for (const Value& result : results)
                if (const Value penalty = activityPenalty(result, regularizer)) m_penalties.push_back(penalty);
        }
        LAMINA_CHECK(scope.extraOutputs().size() == m_facts.nodes.at(node.uid).extraOutputs.size());
        call.endOp = static_cast<int>(trace.ops.size());
        const Shape expected = m_facts.nodes.at(node.uid).output.withFirst(m_options.batch);
        if (!(call.output.shape() == expected)) // a declaration whose shape rule and formula disagree
            failCheck(("shape of " + node.type + ": " + call.output.shape().text() + " = " + expected.text()).c_str(),
                      __FILE__, __LINE__);
        if (spec->backwardRule && call.firstOp < call.endOp && !m_options.forLooking) m_ownCalls.push_back(call);
        m_values[node.uid] = call.output;
        trace.currentNode = 0;
    }

    Scope scopeOf(const Node& node, const LayerSpec& spec) {
        std::map<std::string, Value> weights;
        const Uid owner = node.weightsOf != 0 ? node.weightsOf : node.uid;
        for (const WeightSpec& weight : m_facts.nodes.at(owner).weights)
            weights[weight.name] = weightTensor(owner, weight.name);
        const bool isTraining = m_options.purpose == CompileOptions::Purpose::train;
        return Scope(m_out.trace, node, spec.properties, std::move(weights), isTraining, m_training.seed);
    }

    Value weightTensor(Uid owner, const std::string& name) {
        const ParameterLayout::Entry* entry = m_layout.find(owner, name);
        LAMINA_CHECK(entry);
        for (const auto& [tensor, known] : m_out.weights)
            if (known == entry) return {&m_out.trace, tensor};
        const Value value =
            m_out.trace.addTensor(entry->spec.shape, Type::f32, entry->isState ? Role::state : Role::parameter, name);
        m_out.weights.emplace_back(value.tensor, entry);
        return value;
    }

    Uid outputOf(const Head& head) const {
        if (head.output != 0 && m_graph.find(head.output)) return head.output;
        const std::vector<Uid> sinks = m_graph.sinks();
        LAMINA_CHECK(!sinks.empty());
        return sinks.front();
    }

    // By node: two outputs may be the same tensor, as before and behind a dropout that predicts.
    void addOutput(Uid uid) {
        if (std::find(m_outputs.begin(), m_outputs.end(), uid) != m_outputs.end()) return;
        m_outputs.push_back(uid);
        m_out.outputs.push_back(m_values.at(uid).tensor);
    }

    Value head(std::size_t index) {
        const TargetInfo* target = m_data && index < m_data->targets.size() ? &m_data->targets[index] : nullptr;
        const Head settings = resolvedHead(m_training.heads[index], m_graph, target);
        const Uid output = outputOf(m_training.heads[index]);
        const Value p = m_values.at(output);
        const std::string& name = m_graph.find(output)->name;

        Recording::HeadRecord record;
        record.loss = findLoss(settings.loss);
        if (!record.loss)
            throw Error(name, TEXT("plan", "there is no loss called '%1'").arg(settings.loss),
                        TEXT("plan", "Choose one of the losses that `lamina layers` lists."));
        const bool givesClasses = target ? target->kind == TargetInfo::Kind::classIndex
                                         : record.loss->targets == LossSpec::Targets::classIndex;
        Trace& trace = m_out.trace;
        std::vector<std::int64_t> extents = p.shape().extents();
        if (givesClasses) extents.pop_back();
        if (record.loss->targets == LossSpec::Targets::labels) {
            if (target)
                extents = target->shape.withFirst(m_options.batch).extents();
            else // a forecast without data: labels as long as what they are aligned with
                extents.pop_back();
        }
        const Value y =
            trace.addTensor(Shape(std::move(extents)), givesClasses ? Type::i32 : Type::f32, Role::target, name);
        record.target = y.tensor;

        Node options; // a loss has options like a layer, but stands on no node
        options.name = name;
        options.properties = settings.lossOptions;
        Scope scope(trace, options, record.loss->properties);
        const Value lossTarget =
            givesClasses && record.loss->targets != LossSpec::Targets::classIndex ? oneHot(y, p.shape()) : y;
        const Value losses = record.loss->rule(scope, p, lossTarget);
        LossFactors factors;
        factors.mask = countingSteps(maskOf(output), scope.outputMask(), losses.shape());
        if (target && target->weightShape) {
            const Value given =
                trace.addTensor(target->weightShape->withFirst(m_options.batch), Type::f32, Role::target, name);
            record.weight = given.tensor;
            factors.weights.push_back(alongside(given, losses.shape(), name));
        }
        // Like Keras's class_weight: where the network learns, not where it is judged.
        if (!settings.classWeights.empty() && m_options.purpose == CompileOptions::Purpose::train)
            factors.weights.push_back(alongside(
                weightsOfClasses(y, *record.loss, settings.classWeights, p.shape().last()), losses.shape(), name));

        for (const std::string& metric : settings.metrics) {
            const MetricSpec* spec = findMetric(metric);
            if (!spec)
                throw Error(name, TEXT("plan", "there is no metric called '%1'").arg(metric),
                            TEXT("plan", "Choose one of the metrics that `lamina layers` lists."));
            record.metrics.emplace_back(spec, measured(*spec, *record.loss, scope, p, y, maskOf(output)).tensor);
        }
        const bool isLabels = record.loss->targets == LossSpec::Targets::labels;
        m_out.heads.push_back(std::move(record));
        return reduced(losses, factors, scope, isLabels ? p.shape()[0] : p.shape().count() / p.shape().last());
    }

    Value maskOf(Uid output) const {
        const auto mask = m_masks.find(output);
        return mask == m_masks.end() ? Value{} : mask->second;
    }

    // What the numbers of a loss are multiplied by, each with as many axes as they have
    struct LossFactors {
        Value mask;     // 1 where they count
        Values weights; // of samples and of classes
    };

    // Is there one number of the mask for each sample and step?
    static bool fits(Value mask, const Shape& shape) {
        return shape.rank() >= 2 && shape[0] == mask.shape()[0] && shape[1] == mask.shape()[1];
    }

    // `factor` with as many axes as the losses: an axis of 1 stands for all places along it.
    static Value alongside(Value factor, const Shape& losses, const std::string& output) {
        std::vector<std::int64_t> extents = factor.shape().extents();
        const auto rank = static_cast<std::size_t>(losses.rank());
        if (rank == 0) return mean(factor); // a loss of the whole batch
        while (extents.size() > rank && extents.back() == 1) extents.pop_back();
        extents.resize(std::max(rank, extents.size()), 1);
        bool isFitting = extents.size() == rank;
        for (std::size_t i = 0; isFitting && i < rank; ++i)
            isFitting = extents[i] == losses.extents()[i] || extents[i] == 1;
        if (!isFitting)
            throw Error(output,
                        TEXT("plan", "the sample weights have the shape %1, which does not fit the output's")
                            .arg(factor.shape().withoutFirst().text()),
                        TEXT("plan", "Give one weight for each sample, or one for each of its steps."));
        return reshape(factor, Shape(std::move(extents)));
    }

    // The places that count both by the mask of the sequence and by what the loss says (ignore_class)
    static Value countingSteps(Value ofSequence, Value ofLoss, const Shape& losses) {
        Value counting;
        for (const Value& mask : {ofSequence, ofLoss}) {
            if (!mask || losses.rank() == 0 || (mask.tensor == ofSequence.tensor && !fits(mask, losses))) continue;
            const Value here = alongside(mask, losses, {});
            counting = counting ? counting * here : here;
        }
        return counting;
    }

    // The loss of the batch by Keras's reductions. numbers: how many numbers Keras has where ours may also have the last axis.
    Value reduced(Value losses, const LossFactors& factors, const Scope& options, std::int64_t numbers) {
        Trace& trace = m_out.trace;
        const auto& declared = findLoss(m_out.heads.back().loss->name)->properties;
        const bool hasChoice =
            std::any_of(declared.begin(), declared.end(), [](const Property& p) { return p.name == "reduction"; });
        const std::string reduction = hasChoice ? options.text("reduction") : "sum_over_batch_size";
        Value weight;
        for (const Value& one : factors.weights) weight = weight ? weight * one : one;
        if (weight) losses = losses * weight;
        if (losses.shape().rank() == 0) return losses;
        const Value& mask = factors.mask;
        const Value one = fill(trace, Shape{}, 1);
        if (reduction == "sum_over_batch_size") {
            if (!mask) return mean(losses);
            // The mean over the places that count: each weighs all / counting ones. 0 where none counts.
            const double each = static_cast<double>(mask.shape().count()) / static_cast<double>(losses.shape().count());
            return each * sum(losses * mask) / maximum(sum(mask), one);
        }
        if (mask) losses = losses * mask;
        const Value all = static_cast<double>(numbers) / static_cast<double>(losses.shape().count()) * sum(losses);
        if (reduction == "sum") return all;
        if (mask) weight = weight ? weight * mask : mask;
        if (!weight) return mean(losses);
        return all / maximum(sum(weight), fill(trace, Shape{}, 1e-30));
    }

    // For each sample (and step) the weight of its class; one for the classes that are not listed.
    Value weightsOfClasses(Value y, const LossSpec& loss, const std::vector<double>& classWeights,
                           std::int64_t classes) {
        const auto weightOf = [&](std::size_t c) {
            return c < classWeights.size() ? static_cast<float>(classWeights[c]) : 1.0f;
        };
        Trace& trace = m_out.trace;
        if (y.type() == Type::i32) {
            std::vector<float> row;
            for (std::size_t c = 0; c < static_cast<std::size_t>(classes); ++c) row.push_back(weightOf(c));
            std::vector<std::int64_t> extents = y.shape().extents();
            extents.push_back(classes);
            return pick(broadcastTo(constant(trace, Shape{classes}, std::move(row)), Shape(std::move(extents))), y);
        }
        if (loss.targets == LossSpec::Targets::oneHot) {
            std::vector<float> row;
            for (std::size_t c = 0; c < static_cast<std::size_t>(y.shape().last()); ++c) row.push_back(weightOf(c));
            return sumTo(y * constant(trace, Shape{y.shape().last()}, std::move(row)), y.shape().withLast(1));
        }
        const double zero = static_cast<double>(weightOf(0));
        return (static_cast<double>(weightOf(1)) - zero) * y + zero;
    }

    // The op of a metric. Where the output gives logits or the scores of a hinge, the metric sees probabilities all the same.
    Value measured(const MetricSpec& metric, const LossSpec& loss, const Scope& options, Value p, Value y, Value mask) {
        using Sums = MetricSpec::Sums;
        using Targets = LossSpec::Targets;
        const bool givesClasses = y.type() == Type::i32;
        const bool isHinge = loss.name == "hinge" || loss.name == "squared_hinge";
        const bool givesLogits = std::any_of(loss.properties.begin(), loss.properties.end(),
                                             [](const Property& option) { return option.name == "from_logits"; }) &&
                                 options.flag("from_logits");
        if (metric.isForClasses() && givesLogits)
            p = givesClasses || loss.targets == Targets::oneHot ? softmax(p) : map(Function::sigmoid, p);
        if (metric.isForClasses() && isHinge) {
            p = map(Function::sigmoid, p);
            y = greater(y, fill(m_out.trace, Shape{}, 0));
        }
        const bool isOneHot = !givesClasses && (loss.targets == Targets::oneHot);
        Attributes at;
        at.extent = 4;
        switch (metric.sums) {
        case Sums::right:
            at.metricKind = givesClasses ? MetricKind::sparseCategoricalAccuracy
                            : isOneHot   ? MetricKind::categoricalAccuracy
                                         : MetricKind::binaryAccuracy;
            break;
        case Sums::largest:
            at.metricKind = MetricKind::topK;
            at.begin = metric.k;
            break;
        case Sums::confusion: {
            at.metricKind = MetricKind::confusion;
            const std::int64_t classes = givesClasses || isOneHot ? std::max<std::int64_t>(2, p.shape().last()) : 2;
            if (classes > 4096)
                throw Error(
                    metric.name,
                    TEXT("plan", "%1 classes are too many for a confusion matrix").arg(static_cast<long long>(classes)),
                    TEXT("plan", "Choose accuracy or perplexity."));
            at.extent = classes * classes;
            break;
        }
        case Sums::thresholds:
            at.metricKind = MetricKind::thresholds;
            at.extent = 4 * kThresholds;
            break;
        case Sums::logLikelihood:
            at.metricKind = MetricKind::logLikelihood;
            break;
        case Sums::absoluteError:
            at.metricKind = MetricKind::meanAbsoluteError;
            break;
        case Sums::squaredError:
            at.metricKind = MetricKind::rootMeanSquaredError;
            break;
        case Sums::spread:
            at.metricKind = MetricKind::r2;
            break;
        case Sums::percentageError:
            at.metricKind = MetricKind::meanAbsolutePercentageError;
            break;
        case Sums::cosine:
            at.metricKind = MetricKind::cosineSimilarity;
            break;
        }
        at.hasMask = mask && fits(mask, p.shape()) && p.shape().rank() == 3;
        return m_out.trace.recordOne(Op::metric, at.hasMask ? Values{p, y, mask} : Values{p, y}, at);
    }

    Value oneHot(Value classes, const Shape& shape) {
        Attributes at;
        at.shape = shape;
        return m_out.trace.recordOne(Op::pickGradient, {classes, fill(m_out.trace, classes.shape(), 1)}, at);
    }

    // Keras adds the penalties of the weights that are trained to the loss, also when it only evaluates.
    Value penaltyOf(Value weight, const ParameterLayout::Entry& entry) {
        if (!entry.isTrained) return {};
        m_out.trace.currentNode = entry.node;
        const Value penalty = penaltyOn(weight, entry.spec.regularizer);
        m_out.trace.currentNode = 0;
        return penalty;
    }

    std::vector<std::pair<Value, Value>> ownGradient(const LayerCall& call, Value dOutput) {
        Scope scope = scopeOf(*call.node, *call.spec);
        const Values dInputs = call.spec->backwardRule(scope, call.inputs, call.output, dOutput);
        std::vector<std::pair<Value, Value>> found;
        for (std::size_t i = 0; i < dInputs.size(); ++i) found.emplace_back(call.inputs[i], dInputs[i]);
        for (const auto& [weight, gradient] : scope.gradients()) found.emplace_back(scope.weight(weight), gradient);
        return found;
    }

    // The gradient arena takes the result of one op: what is shared or only renamed is copied there.
    Value ownTensor(Value gradient) {
        Trace& trace = m_out.trace;
        const int producer = trace.tensors[static_cast<std::size_t>(gradient.tensor)].producer;
        int root = gradient.tensor;
        for (int op = producer; op >= 0 && trace.ops[static_cast<std::size_t>(op)].op == Op::reshape;
             op = trace.tensors[static_cast<std::size_t>(root)].producer)
            root = trace.ops[static_cast<std::size_t>(op)].inputs[0];
        const bool isTaken = std::find(m_gradientRoots.begin(), m_gradientRoots.end(), root) != m_gradientRoots.end();
        if (trace.tensors[static_cast<std::size_t>(root)].producer >= 0 && !isTaken) {
            m_gradientRoots.push_back(root);
            return gradient;
        }
        return trace.recordOne(Op::copy, {gradient});
    }

    const Graph& m_graph;
    const GraphFacts& m_facts;
    const TrainingConfig& m_training;
    const DataInfo* m_data;
    const ParameterLayout& m_layout;
    const CompileOptions& m_options;
    Recording& m_out;
    std::map<Uid, Value> m_values, m_masks;
    std::map<Uid, Values> m_furtherOutputs;
    Values m_penalties; // that layers put on their activations
    std::vector<LayerCall> m_ownCalls;
    std::vector<Uid> m_outputs;
    std::vector<int> m_gradientRoots;
};
} // namespace

Recording record(const Graph& graph, const GraphFacts& facts, const TrainingConfig& training, const DataInfo* data,
                 const ParameterLayout& layout, const UpdateRule& rule, const CompileOptions& options) {
    if (const Diagnostic* error = facts.firstError()) {
        const Node* node = graph.find(error->node);
        throw Error(node ? node->name : std::string(), error->text,
                    error->fixes.empty() ? Text() : error->fixes.front().label);
    }
    Recording recording;
    Recorder recorder(graph, facts, training, data, layout, options, recording);
    recorder.network();
    if (options.purpose == CompileOptions::Purpose::predict) return recording;
    recorder.losses();
    if (options.purpose == CompileOptions::Purpose::evaluate) return recording;
    recorder.gradients();
    recording.updatesWeights = options.updatesWeights && rule.kind != UpdateRule::Kind::outside;
    if (recording.updatesWeights && layout.trainedNumbers() > 0) {
        Attributes at;
        at.updateRule = rule;
        at.segments = layout.trainedSegments();
        recording.trace.isBackward = true;
        recording.trace.record(Op::update, {}, at);
        recorder.constraints();
    }
    return recording;
}

UpdateRule updateRuleOf(const TrainingConfig& training) {
    const OptimizerSpec* spec = findOptimizer(training.optimizer);
    if (!spec)
        throw Error({}, TEXT("plan", "there is no optimizer called '%1'").arg(training.optimizer),
                    TEXT("plan", "Choose one of the optimizers that `lamina layers` lists."));
    return spec->rule(Options(spec->properties, training.optimizerOptions));
}

} // namespace lamina
