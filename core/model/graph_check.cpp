#include "core/model/graph_check.h"

#include "core/base/error.h"
#include "core/model/registry.h"
#include "core/model/target_check.h"

#include <algorithm>

namespace lamina {

bool GraphFacts::hasErrors() const { return firstError() != nullptr; }

const Diagnostic* GraphFacts::firstError() const {
    const auto found = std::find_if(diagnostics.begin(), diagnostics.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
    return found == diagnostics.end() ? nullptr : &*found;
}

namespace {
Text axes(int count) { return count == 1 ? TEXT("check", "1 axis") : TEXT("check", "%1 axes").arg(count); }

// Every option that is set exists and holds a value that its declaration accepts: rules may then read them freely.
bool checkOptions(const Node& node, const LayerSpec& spec, std::vector<Diagnostic>& diagnostics) {
    bool areFine = true;
    for (const auto& [name, value] : node.properties.items()) {
        const Property* property = spec.findProperty(name);
        if (!property) continue; // of a newer program: kept, not read
        const std::optional<PropertyValue> accepted = property->accepted(value);
        if (accepted && *accepted == value) continue;
        areFine = false;
        Fix fix;
        fix.label = TEXT("check", "Use %1").arg(textOf(property->defaultValue));
        fix.properties.set(name, property->defaultValue);
        diagnostics.push_back(
            {node.uid,
             Severity::error,
             TEXT("check", "%1: expected %2, got %3").arg(name).arg(property->expectation().shown()).arg(textOf(value)),
             {fix}});
    }
    return areFine;
}

class Checker {
public:
    Checker(const Graph& graph, GraphFacts& facts) : m_graph(graph), m_facts(facts) {}

    void run() {
        if (m_graph.isEmpty()) {
            report(0, TEXT("check", "the network has no layers"));
            return;
        }
        if (m_graph.inputNodes().empty())
            report(m_graph.nodes().front().uid, TEXT("check", "nothing enters the network: it has no Input"),
                   {addInput()});
        m_facts.order = m_graph.topologicalOrder();
        if (m_facts.order.size() != m_graph.nodes().size())
            for (const Node& node : m_graph.nodes())
                if (std::find(m_facts.order.begin(), m_facts.order.end(), node.uid) == m_facts.order.end())
                    report(node.uid, TEXT("check", "stands on a circle of wires"));
        for (const Uid uid : m_facts.order) check(*m_graph.find(uid));
        unusedInputs();
    }

private:
    void report(Uid node, Text text, std::vector<Fix> fixes = {}, Severity severity = Severity::error) {
        m_facts.diagnostics.push_back({node, severity, std::move(text), std::move(fixes)});
    }

    static Fix addInput() {
        Fix fix;
        fix.kind = FixKind::insertBefore;
        fix.layerType = "Input";
        fix.label = TEXT("check", "Insert Input");
        return fix;
    }

    void check(const Node& node) {
        NodeFacts& facts = m_facts.nodes[node.uid];
        const LayerSpec* spec = findLayer(node.type);
        if (!spec) {
            report(node.uid, TEXT("check", "there is no layer of the type %1 here").arg(node.type), {removal()});
            return;
        }
        const std::vector<Edge> inputs = m_graph.wiresTo(node.uid);
        const bool isInput = node.type == "Input";
        const bool hasRightCount = isInput ? inputs.empty() : checkCount(node, *spec, static_cast<int>(inputs.size()));
        bool isKnown = checkOptions(node, *spec, m_facts.diagnostics) && hasRightCount;
        for (const Edge& wire : inputs) {
            const auto before = m_facts.nodes.find(wire.from);
            if (before == m_facts.nodes.end() || !before->second.hasShape) {
                isKnown = false;
            } else if (wire.output == 0) {
                facts.inputs.push_back(before->second.output);
            } else if (const auto further = static_cast<std::size_t>(wire.output - 1);
                       wire.output > 0 && further < before->second.extraOutputs.size()) {
                facts.inputs.push_back(before->second.extraOutputs[further]);
            } else {
                report(node.uid, TEXT("check", "%1 has no output number %2")
                                     .arg(m_graph.find(wire.from)->name)
                                     .arg(wire.output + 1));
                isKnown = false;
            }
        }
        if (!isKnown || !checkRanks(node, *spec, facts.inputs)) return;
        apply(node, *spec, facts);
    }

    bool checkCount(const Node& node, const LayerSpec& spec, int count) {
        const Port& port = spec.port;
        if (count >= port.minimumInputs && count <= port.maximumInputs) return true;
        if (count == 0)
            report(node.uid, TEXT("check", "nothing is connected to its input"), {removal()});
        else if (count < port.minimumInputs)
            report(node.uid, TEXT("check", "needs at least %1 inputs, has %2").arg(port.minimumInputs).arg(count),
                   {removal()});
        else
            report(node.uid, TEXT("check", "takes %1 input, has %2").arg(port.maximumInputs).arg(count),
                   mergeFix(port.maximumInputs));
        return false;
    }

    static std::vector<Fix> mergeFix(int maximumInputs) {
        if (maximumInputs != 1) return {};
        Fix fix;
        fix.kind = FixKind::insertBefore;
        fix.layerType = "Concatenate";
        fix.label = insertLabel(fix.layerType);
        return {fix};
    }

    static Fix removal() {
        Fix fix;
        fix.kind = FixKind::removeLayer;
        fix.label = TEXT("check", "Remove the layer");
        return fix;
    }

    bool checkRanks(const Node& node, const LayerSpec& spec, const std::vector<Shape>& inputs) {
        for (const Shape& shape : inputs) {
            if (shape.rank() >= spec.port.minimumRank && shape.rank() <= spec.port.maximumRank) continue;
            const int expected = shape.rank() < spec.port.minimumRank ? spec.port.minimumRank : spec.port.maximumRank;
            std::vector<Fix> fixes;
            if (expected == 1 && shape.rank() > 1) fixes.push_back(insertFlatten());
            try { // where the layer itself knows a better remedy, it says so
                spec.shapeRule(Options(spec.properties, node.properties), inputs);
            } catch (const Problem& problem) {
                report(node.uid, problem.text, problem.fixes);
                return false;
            } catch (const Error&) {
            }
            report(node.uid,
                   TEXT("check", "needs an input of %1, receives %2 (%3)")
                       .arg(axes(expected).shown())
                       .arg(shape.text())
                       .arg(axes(shape.rank()).shown()),
                   fixes);
            return false;
        }
        return true;
    }

    void apply(const Node& node, const LayerSpec& spec, NodeFacts& facts) {
        const Options options(spec.properties, node.properties);
        try {
            facts.output = spec.shapeRule(options, facts.inputs);
            if (spec.extraShapes) facts.extraOutputs = spec.extraShapes(options, facts.inputs);
            const Node* owner = node.weightsOf != 0 ? m_graph.find(node.weightsOf) : &node;
            if (spec.weightRule) facts.weights = spec.weightRule(options, facts.inputs);
            for (const WeightSpec& weight : facts.weights) {
                const std::int64_t count = weight.shape.count();
                facts.parameters = checkedSum(facts.parameters, count);
                if (weight.isTrainable && node.isTrainable)
                    facts.trainableParameters = checkedSum(facts.trainableParameters, count);
            }
            facts.output.count();
            if (spec.costRule) facts.macs = spec.costRule(options, facts.inputs, facts.output);
            if (node.weightsOf != 0) {
                const auto known = m_facts.nodes.find(node.weightsOf);
                const bool fits = owner && owner->type == node.type && known != m_facts.nodes.end() &&
                                  sameShapes(known->second.weights, facts.weights);
                if (!fits) {
                    report(node.uid, TEXT("check", "cannot use the weights of another layer: their shapes differ"));
                    return;
                }
                facts.parameters = facts.trainableParameters = 0; // counted where they belong
            }
            m_facts.parameters = checkedSum(m_facts.parameters, facts.parameters);
            m_facts.trainableParameters = checkedSum(m_facts.trainableParameters, facts.trainableParameters);
            m_facts.macs = checkedSum(m_facts.macs, facts.macs);
            facts.hasShape = true;
        } catch (const Problem& problem) {
            report(node.uid, problem.text, problem.fixes);
        } catch (const Error& error) { // sizes beyond any computer
            report(node.uid, error.text());
        }
    }

    static bool sameShapes(const std::vector<WeightSpec>& a, const std::vector<WeightSpec>& b) {
        return a.size() == b.size() &&
               std::equal(a.begin(), a.end(), b.begin(), [](const WeightSpec& x, const WeightSpec& y) {
                   return x.name == y.name && x.shape == y.shape;
               });
    }

    void unusedInputs() {
        for (const Uid input : m_graph.inputNodes())
            if (m_graph.nodes().size() > 1 && m_graph.outputsOf(input).empty())
                report(input, TEXT("check", "nobody reads this input"), {removal()}, Severity::warning);
    }

    const Graph& m_graph;
    GraphFacts& m_facts;
};
} // namespace

Text insertLabel(const std::string& type) {
    const LayerSpec* spec = findLayer(type);
    return TEXT("check", "Insert %1").arg(spec ? spec->label.shown() : type);
}

Fix insertFlatten() {
    Fix fix;
    fix.kind = FixKind::insertBefore;
    fix.layerType = "Flatten";
    fix.label = insertLabel(fix.layerType);
    return fix;
}

GraphFacts checkGraph(const Graph& graph, const TrainingConfig& training, const DataInfo* data) {
    GraphFacts facts;
    Checker(graph, facts).run();
    checkTargets(graph, training, data, facts);
    const bool allKnown = std::all_of(graph.nodes().begin(), graph.nodes().end(), [&](const Node& node) {
        const auto found = facts.nodes.find(node.uid);
        return found != facts.nodes.end() && found->second.hasShape;
    });
    facts.isComplete = allKnown && !graph.isEmpty() && !facts.hasErrors();
    std::stable_sort(facts.diagnostics.begin(), facts.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.severity < b.severity; });
    return facts;
}

void applyFix(const Fix& fix, Uid node, Graph& graph, TrainingConfig& training) {
    const Uid on = fix.node != 0 ? fix.node : node;
    switch (fix.kind) {
    case FixKind::insertBefore: {
        std::vector<Edge> wires;
        for (const Edge& edge : graph.edges())
            if (edge.to == on) wires.push_back(edge);
        std::sort(wires.begin(), wires.end(), [](const Edge& a, const Edge& b) { return a.port < b.port; });
        if (wires.empty()) {
            const Uid added = graph.add(fix.layerType, fix.properties);
            graph.connect(added, on, 0);
        } else if (wires.size() == 1) {
            graph.insertOnEdge(wires.front(), fix.layerType, fix.properties);
        } else if (const LayerSpec* spec = findLayer(fix.layerType); spec && spec->port.maximumInputs > 1) {
            const Uid merged = graph.add(fix.layerType, fix.properties); // all wires go through the new layer
            for (const Edge& wire : wires) graph.disconnect(wire);
            for (const Edge& wire : wires) graph.connect(wire.from, merged);
            graph.connect(merged, on, 0);
        } else {
            graph.insertOnEdge(wires.front(), fix.layerType, fix.properties);
        }
        break;
    }
    case FixKind::insertAfter:
        graph.addAfter(on, fix.layerType, fix.properties);
        break;
    case FixKind::replaceLayer:
        graph.replaceType(on, fix.layerType, fix.properties);
        break;
    case FixKind::setProperty:
        for (const auto& [name, value] : fix.properties.items()) graph.setProperty(on, name, value);
        break;
    case FixKind::setLoss:
        for (Head& head : training.heads)
            if (head.output == 0 || head.output == on) {
                head.loss = fix.loss;
                head.metrics.clear();
            }
        break;
    case FixKind::removeLayer:
        graph.remove(on);
        break;
    }
}

} // namespace lamina
