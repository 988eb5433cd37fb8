#include "widgets/canvas/canvas_edits.h"

#include "core/base/error.h"
#include "core/model/project.h"
#include "core/model/registry.h"
#include "widgets/canvas/block_specs.h"

#include <QMimeData>

#include <algorithm>
#include <memory>
#include <set>

namespace lamina {

const char* const kLayersMime = "application/x-lamina-layers+json";
const char* const kLayerTypeMime = "application/x-lamina-layer-type";

namespace {
constexpr qsizetype kMostBytes = 16 * 1024 * 1024;

int mostInputs(const std::string& type) {
    const LayerSpec* spec = findLayer(type);
    return spec ? spec->port.maximumInputs : 1;
}

std::vector<Uid> inGraphOrder(const Graph& graph, const std::vector<Uid>& uids) {
    const std::set<Uid> wanted(uids.begin(), uids.end());
    std::vector<Uid> sorted;
    for (const Uid uid : graph.topologicalOrder())
        if (wanted.count(uid)) sorted.push_back(uid);
    return sorted;
}
} // namespace

Text addLabel(const std::string& type) {
    const LayerSpec* spec = findSpec(type);
    return TEXT("edit", "Add %1").arg(spec ? spec->label.shown() : type);
}

CanvasEdit addBelow(const Graph& graph, const std::vector<Uid>& selected, const std::string& type) {
    CanvasEdit edit{graph, addLabel(type), {}, {}};
    std::vector<Uid> above = inGraphOrder(graph, selected);
    if (above.empty()) {
        const std::vector<Uid> order = graph.topologicalOrder();
        if (!order.empty()) above = {order.back()};
    }
    Uid uid = 0;
    if (mostInputs(type) == 0 || above.empty()) {
        uid = edit.graph.add(type);
    } else if (above.size() > 1 && mostInputs(type) > 1) {
        uid = edit.graph.add(type);
        for (const Uid from : above)
            if (static_cast<int>(edit.graph.inputsOf(uid).size()) < mostInputs(type)) edit.graph.connect(from, uid);
    } else {
        uid = edit.graph.addAfter(above.back(), type);
    }
    edit.selection = {uid};
    return edit;
}

CanvasEdit addLoose(const Graph& graph, const std::string& type, std::optional<QPointF> place) {
    CanvasEdit edit{graph, addLabel(type), {}, {}};
    const Uid uid = edit.graph.add(type);
    if (place) edit.graph.setPin(uid, std::make_pair(place->x(), place->y()));
    edit.selection = {uid};
    return edit;
}

CanvasEdit addOnWire(const Graph& graph, const Edge& wire, const std::string& type) {
    CanvasEdit edit{graph, addLabel(type), {}, {}};
    const Uid uid = mostInputs(type) == 0 ? edit.graph.add(type) : edit.graph.insertOnEdge(wire, type);
    edit.selection = {uid};
    return edit;
}

CanvasEdit addBranch(const Graph& graph, Uid from, const std::string& type) {
    CanvasEdit edit{graph, addLabel(type), {}, {}};
    const Uid uid = edit.graph.add(type);
    if (mostInputs(type) > 0) edit.graph.connect(from, uid);
    edit.selection = {uid};
    return edit;
}

bool canConnect(const Graph& graph, Uid from, Uid to) {
    const Node* target = graph.find(to);
    if (!target || !graph.find(from) || from == to) return false;
    const int most = mostInputs(target->type);
    if (most == 0 || graph.reaches(to, from)) return false;
    const std::vector<Uid> inputs = graph.inputsOf(to);
    return most > 1 || inputs.empty() || inputs.front() != from;
}

CanvasEdit connectWire(const Graph& graph, Uid from, Uid to, const std::optional<Edge>& detached) {
    CanvasEdit edit{graph, TEXT("edit", "Connect layers"), {to}, {}};
    int port = -1;
    if (detached) {
        edit.graph.disconnect(*detached);
        if (detached->to == to) port = detached->port;
    }
    const Node* target = edit.graph.find(to);
    const int most = target ? mostInputs(target->type) : 0;
    const int taken = static_cast<int>(edit.graph.inputsOf(to).size());
    if (most > 0 && taken >= most) {
        const int last = most - 1;
        for (const Edge& wire : graph.edges())
            if (wire.to == to && wire.port == last) edit.graph.disconnect(wire);
        port = last;
    }
    edit.graph.connect(from, to, port);
    return edit;
}

CanvasEdit removeWire(const Graph& graph, const Edge& wire) {
    CanvasEdit edit{graph, TEXT("edit", "Delete wire"), {wire.to}, {}};
    edit.graph.disconnect(wire);
    return edit;
}

CanvasEdit swapInput(const Graph& graph, const Edge& wire, int step) {
    CanvasEdit edit{graph, TEXT("edit", "Reorder inputs"), {}, {}};
    const int other = wire.port + step;
    if (other >= 0 && other < static_cast<int>(graph.inputsOf(wire.to).size()))
        edit.graph.swapInputs(wire.to, wire.port, other);
    return edit;
}

CanvasEdit removeLayers(const Graph& graph, const std::vector<Uid>& uids, bool bridge) {
    const std::vector<Uid> sorted = inGraphOrder(graph, uids);
    CanvasEdit edit{graph,
                    sorted.size() == 1 ? TEXT("edit", "Delete %1").arg(graph.find(sorted[0])->name)
                                       : TEXT("edit", "Delete layers"),
                    {},
                    {}};
    if (sorted.empty()) return edit;
    const std::set<Uid> gone(sorted.begin(), sorted.end());
    for (Uid above = sorted.front(); above && edit.selection.empty();) {
        const std::vector<Uid> inputs = graph.inputsOf(above);
        above = inputs.empty() ? 0 : inputs.front();
        if (above && !gone.count(above)) edit.selection = {above};
    }
    for (const Uid uid : sorted) edit.graph.remove(uid, bridge);
    return edit;
}

CanvasEdit renameLayer(const Graph& graph, Uid uid, const QString& name) {
    CanvasEdit edit{graph, TEXT("edit", "Rename layer"), {uid}, {}};
    if (!name.trimmed().isEmpty()) edit.graph.rename(uid, name.trimmed().toStdString());
    return edit;
}

CanvasEdit freezeLayers(const Graph& graph, const std::vector<Uid>& uids, bool isFrozen) {
    CanvasEdit edit{graph, isFrozen ? TEXT("edit", "Freeze") : TEXT("edit", "Unfreeze"), uids, {}};
    for (const Uid uid : uids) edit.graph.setTrainable(uid, !isFrozen);
    return edit;
}

CanvasEdit pinLayers(const Graph& graph, const std::map<Uid, QPointF>& places) {
    CanvasEdit edit{graph, TEXT("edit", "Move"), {}, {}};
    for (const auto& [uid, place] : places) {
        const std::pair pin(place.x(), place.y());
        if (graph.findGroup(uid)) {
            edit.graph.setGroupPin(uid, pin);
            const std::vector<Uid> members = graph.membersOf(uid);
            edit.selection.insert(edit.selection.end(), members.begin(), members.end());
        } else {
            edit.graph.setPin(uid, pin);
            edit.selection.push_back(uid);
        }
    }
    return edit;
}

CanvasEdit tidyGraph(const Graph& graph) {
    CanvasEdit edit{graph, TEXT("edit", "Tidy"), {}, {}};
    for (const Node& node : graph.nodes()) edit.graph.setPin(node.uid, std::nullopt);
    for (const Group& group : graph.groups()) edit.graph.setGroupPin(group.uid, std::nullopt);
    return edit;
}

bool hasPins(const Graph& graph) {
    return std::any_of(graph.nodes().begin(), graph.nodes().end(),
                       [](const Node& node) { return node.pin.has_value(); }) ||
           std::any_of(graph.groups().begin(), graph.groups().end(),
                       [](const Group& group) { return group.pin.has_value(); });
}

QMimeData* copyLayers(const Graph& graph, const std::vector<Uid>& uids) {
    const QByteArray json = QByteArray::fromStdString(toJson(graph.part(uids)));
    auto* data = new QMimeData;
    data->setData(QLatin1String(kLayersMime), json);
    data->setText(QString::fromUtf8(json));
    return data;
}

namespace {
std::optional<Graph> layersOf(const QMimeData* data) {
    if (!data) return {};
    QByteArray json = data->data(QLatin1String(kLayersMime));
    if (json.isEmpty() && data->hasText()) json = data->text().toUtf8();
    if (json.isEmpty() || json.size() > kMostBytes || !json.trimmed().startsWith('{')) return {};
    try {
        Graph graph = graphFromJson(json.toStdString(), "clipboard");
        if (graph.isEmpty()) return {};
        return graph;
    } catch (const Error&) {
        return {}; // some other text
    }
}
} // namespace

bool canPaste(const QMimeData* data) {
    return data && (data->hasFormat(QLatin1String(kLayersMime)) || (data->hasText() && layersOf(data)));
}

std::optional<CanvasEdit> pasteLayers(const Graph& graph, const QMimeData* data, Uid after,
                                      std::optional<QPointF> place) {
    const std::optional<Graph> part = layersOf(data);
    if (!part) return {};
    CanvasEdit edit{graph,
                    part->nodes().size() == 1 ? TEXT("edit", "Paste %1").arg(part->nodes()[0].name)
                                              : TEXT("edit", "Paste layers"),
                    {},
                    {}};
    edit.selection = edit.graph.paste(*part);
    const auto head = std::find_if(edit.selection.begin(), edit.selection.end(), [&](Uid uid) {
        return edit.graph.inputsOf(uid).empty() && mostInputs(edit.graph.find(uid)->type) > 0;
    });
    if (after && head != edit.selection.end() && edit.graph.find(after)) {
        // Between `after` and whoever read it, if the copy has one end to go on from.
        std::vector<Edge> readers;
        for (const Edge& wire : graph.edges())
            if (wire.from == after) readers.push_back(wire);
        edit.graph.connect(after, *head);
        std::vector<Uid> ends;
        for (const Uid uid : edit.selection)
            if (edit.graph.outputsOf(uid).empty()) ends.push_back(uid);
        if (ends.size() == 1)
            for (const Edge& wire : readers) {
                edit.graph.disconnect(wire);
                edit.graph.connect(ends[0], wire.to, wire.port);
            }
    } else if (place) {
        double y = place->y();
        for (const Uid uid : edit.selection) {
            edit.graph.setPin(uid, std::make_pair(place->x(), y));
            y += 59;
        }
    }
    return edit;
}

CanvasEdit duplicateLayers(const Graph& graph, const std::vector<Uid>& uids) {
    const std::vector<Uid> sorted = inGraphOrder(graph, uids);
    std::unique_ptr<QMimeData> data(copyLayers(graph, sorted));
    std::optional<CanvasEdit> edit = sorted.empty() ? std::nullopt : pasteLayers(graph, data.get(), sorted.back(), {});
    if (!edit) return {graph, TEXT("edit", "Duplicate"), uids, {}};
    edit->label = TEXT("edit", "Duplicate");
    return *edit;
}

} // namespace lamina
