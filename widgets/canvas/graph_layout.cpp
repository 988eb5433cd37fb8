#include "widgets/canvas/graph_layout.h"

#include "widgets/canvas/drawn_graph.h"
#include "widgets/canvas/frame_layout.h"
#include "widgets/canvas/layered_order.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace lamina {

using layered::Component;
using layered::Item;

namespace {
constexpr double kTop = 46, kLeft = 92, kPartGap = 60;
constexpr double kTightGap = 17, kWideGap = 31, kSideGap = 34, kMessageGap = 84;
constexpr double kRimGap = 27; // beside a frame: the shape on the wire must not touch it
constexpr int kFewLayers = 7;  // so few have room for more air
constexpr double kExitDrop = 4, kEntryRise = 9, kEntryStep = 6; // of horizontal pieces, from the layers' edges
constexpr double kFirstPort = 50, kPortStep = 28;
constexpr double kRightPort = 36; // the shape of the wire in the middle stands between it and those from the right
constexpr double kStackDepth = 7; // of the sheets behind a block of equal blocks

struct Places {
    std::map<Uid, QPointF> automatic;                // where a layer stands unless it is pinned
    std::map<int, std::vector<const Item*>> passing; // by edge, from the top
};

// One wire arriving at a layer with several inputs.
struct Entry {
    std::size_t wire;
    double from; // x of the last straight piece
};

// Rows that blocks begin and end in; in a component of their own each.
struct Span {
    int first = 1 << 30, last = -1;
};
using Spans = std::map<Uid, Span>;

Spans spansOf(const Component& c, const Graph& graph) {
    Spans spans;
    for (const Item& item : c.items)
        if (!item.isWire())
            for (const Uid group : graph.groupsOf(item.uid)) {
                Span& span = spans[group];
                span.first = std::min(span.first, item.layer);
                span.last = std::max(span.last, item.layer);
            }
    return spans;
}

// How many frames begin (or end) at this layer.
int rims(const Item& item, const Graph& graph, const Spans& spans, bool beginning) {
    int count = 0;
    if (!item.isWire() && item.group != 0)
        for (const Uid group : graph.groupsOf(item.uid)) {
            const Span& span = spans.at(group);
            count += (beginning ? span.first : span.last) == item.layer;
        }
    return count;
}

std::vector<double> tops(const Component& c, const Graph& graph, const std::set<Uid>& roomAbove) {
    const Spans spans = spansOf(c, graph);
    const auto most = [&](std::size_t layer, bool beginning) {
        int count = 0;
        if (!spans.empty())
            for (const int i : c.layers[layer])
                count = std::max(count, rims(c.items[static_cast<std::size_t>(i)], graph, spans, beginning));
        return count;
    };
    std::vector<double> top(c.layers.size() + 1, kTop);
    if (!c.layers.empty()) top[0] += kFrameTop * most(0, true);
    const double usual = static_cast<int>(c.layers.size()) <= kFewLayers ? kWideGap : kTightGap;
    for (std::size_t layer = 0; layer < c.layers.size(); ++layer) {
        double gap = usual;
        if (layer + 1 < c.layers.size())
            for (const int i : c.layers[layer + 1]) {
                const Item& item = c.items[static_cast<std::size_t>(i)];
                if (roomAbove.count(item.uid)) gap = std::max(gap, kMessageGap);
                int aside = 0;
                for (const int j : item.above)
                    aside += !item.isWire() && std::abs(c.items[static_cast<std::size_t>(j)].x - item.x) > 1;
                const bool hasRealAside = std::any_of(item.above.begin(), item.above.end(), [&](int j) {
                    const Item& from = c.items[static_cast<std::size_t>(j)];
                    return !item.isWire() && !from.isWire() && std::abs(from.x - item.x) > 1;
                });
                if (hasRealAside) gap = std::max(gap, kSideGap);
                if (aside > 1) gap = std::max(gap, kTightGap + kEntryStep * (aside - 1));
            }
        for (const int i : c.layers[layer])
            if (const Node* node = graph.find(c.items[static_cast<std::size_t>(i)].uid);
                node && node->properties.find(kCopies)) {
                gap += kStackDepth;
                break;
            }
        const int closed = most(layer, false), opened = layer + 1 < c.layers.size() ? most(layer + 1, true) : 0;
        if (closed + opened > 0) gap = std::max(gap, kRimGap);
        gap += kFrameBottom * closed + kFrameTop * opened;
        top[layer + 1] = top[layer] + kNodeHeight + gap;
    }
    return top;
}

// Ports on the upper edge: straight ones in the middle, others at the side they come from, outermost at the edge.
void spreadEntries(std::vector<Entry>& entries, double middle, std::vector<double>& portX, std::vector<double>& rise) {
    std::vector<Entry> left, right;
    int straight = 0; // the same layer may stand at two inputs
    for (const Entry& entry : entries) {
        const bool isAside = std::abs(entry.from - middle) > 1;
        portX[entry.wire] = isAside ? middle : middle + kPortStep * straight++;
        rise[entry.wire] = kEntryRise;
        if (entry.from < middle - 1) left.push_back(entry);
        if (entry.from > middle + 1) right.push_back(entry);
    }
    const auto spread = [&](std::vector<Entry>& side, double sign) {
        std::stable_sort(side.begin(), side.end(),
                         [&](const Entry& a, const Entry& b) { return sign * a.from < sign * b.from; });
        const double first = sign > 0 ? kFirstPort : kRightPort, room = kNodeWidth / 2 - first - 24;
        const double step = side.size() < 2 ? 0 : std::min(kPortStep, room / static_cast<double>(side.size() - 1));
        for (std::size_t i = 0; i < side.size(); ++i) {
            portX[side[i].wire] = middle - sign * (kNodeWidth / 2 - first - step * static_cast<double>(i));
            rise[side[i].wire] = kEntryRise + std::min(kEntryStep * static_cast<double>(i), 60.0);
        }
    };
    spread(left, 1);
    spread(right, -1);
}

// Beside the longest upright piece; of a lane in its middle.
QPointF shapePlace(const QPolygonF& points, bool isLane) {
    QLineF longest;
    for (int i = 0; i + 1 < points.size(); ++i)
        if (QLineF piece(points[i], points[i + 1]); std::abs(piece.dx()) < 1 && piece.length() > longest.length())
            longest = piece;
    return longest.center() + QPointF(isLane ? 0 : 9, 0);
}

void addPoint(QPolygonF& points, QPointF next) {
    if (!points.isEmpty() && QLineF(points.back(), next).length() < 0.5) return;
    const auto n = points.size();
    const bool isStraight =
        n > 1 &&
        ((std::abs(points[n - 2].x() - points[n - 1].x()) < 0.5 && std::abs(points[n - 1].x() - next.x()) < 0.5) ||
         (std::abs(points[n - 2].y() - points[n - 1].y()) < 0.5 && std::abs(points[n - 1].y() - next.y()) < 0.5));
    if (isStraight)
        points.back() = next;
    else
        points << next;
}
} // namespace

namespace {
// Shapes on lanes that run close to each other stand at different heights.
void spreadLabels(GraphLayout& layout) {
    constexpr double kWidth = 84, kHeight = 20;
    std::vector<WireRoute*> placed;
    for (WireRoute& route : layout.wires) {
        if (!route.isLane) continue;
        double low = route.label.y(), high = low;
        for (int i = 0; i + 1 < route.points.size(); ++i)
            if (std::abs(route.points[i].x() - route.label.x()) < 1 &&
                std::abs(route.points[i + 1].x() - route.label.x()) < 1) {
                low = route.points[i].y() + kHeight;
                high = route.points[i + 1].y() - kHeight;
            }
        const double middle = route.label.y();
        for (int step = 0; step < 12; ++step) {
            const double y = middle + kHeight * ((step + 1) / 2) * (step % 2 ? 1 : -1);
            if (y < low || y > high) continue;
            const bool isFree = std::none_of(placed.begin(), placed.end(), [&](const WireRoute* other) {
                return std::abs(other->label.x() - route.label.x()) < kWidth &&
                       std::abs(other->label.y() - y) < kHeight;
            });
            if (!isFree) continue;
            route.label.setY(y);
            break;
        }
        placed.push_back(&route);
    }
}

} // namespace

GraphLayout layOut(const Graph& graph, const std::set<Uid>& roomAbove) {
    GraphLayout layout;
    std::vector<Component> components = layered::orderLayers(graph);
    Places places;
    double left = 0;
    for (Component& c : components) {
        layered::placeColumns(c);
        if (!graph.groups().empty()) separateFrames(c, graph, tops(c, graph, roomAbove));
        double low = 1e9, high = -1e9;
        for (const Item& item : c.items) {
            const double room = (item.isWire() ? kLaneRoom : kNodeWidth / 2) + kFrameSide * item.depth;
            low = std::min(low, item.x - room);
            high = std::max(high, item.x + room);
        }
        bool lanesAtLeft = false;
        for (const Item& item : c.items) lanesAtLeft |= item.isWire() && item.x - kLaneRoom <= low + 1;
        int deepest = 0;
        for (const Item& item : c.items) deepest = std::max(deepest, item.depth);
        if (left == 0) left = (lanesAtLeft ? 30 : kLeft) + (lanesAtLeft ? kFrameSide * deepest : 0);
        const std::vector<double> top = tops(c, graph, roomAbove);
        for (Item& item : c.items) {
            item.x += left - low;
            item.y = top[static_cast<std::size_t>(item.layer)];
            if (item.isWire()) {
                places.passing[item.edge].push_back(&item);
            } else {
                places.automatic[item.uid] = {item.x - kNodeWidth / 2, item.y};
            }
        }
        left += high - low + kPartGap;
    }
    for (const Node& node : graph.nodes())
        layout.places[node.uid] = node.pin ? QPointF(node.pin->first, node.pin->second) : places.automatic[node.uid];

    const std::size_t wires = graph.edges().size();
    std::vector<double> portX(wires), rise(wires, kEntryRise);
    std::map<Uid, std::vector<Entry>> entries;
    std::map<Uid, int> inputs, outputs;
    for (std::size_t e = 0; e < wires; ++e) {
        const Edge& edge = graph.edges()[e];
        ++inputs[edge.to];
        ++outputs[edge.from];
        const auto passing = places.passing.find(static_cast<int>(e));
        const double from =
            passing == places.passing.end() ? layout.places[edge.from].x() + kNodeWidth / 2 : passing->second.back()->x;
        entries[edge.to].push_back({e, from});
    }
    for (auto& [uid, list] : entries) {
        const double middle = layout.places[uid].x() + kNodeWidth / 2;
        if (list.size() == 1)
            portX[list[0].wire] = middle;
        else
            spreadEntries(list, middle, portX, rise);
    }

    for (std::size_t e = 0; e < wires; ++e) {
        const Edge& edge = graph.edges()[e];
        WireRoute route;
        route.edge = edge;
        route.isNumbered = inputs[edge.to] > 1;
        route.isBranching = outputs[edge.from] > 1;
        const QPointF from = layout.places[edge.from] + QPointF(kNodeWidth / 2, kNodeHeight);
        const QPointF to(portX[e], layout.places[edge.to].y());
        const bool isPinned = graph.find(edge.from)->pin || graph.find(edge.to)->pin;
        const auto passing = places.passing.find(static_cast<int>(e));
        if (isPinned) {
            const double bend = std::max(24.0, std::abs(to.y() - from.y()) / 2);
            route.isCurve = true;
            route.points = {from, from + QPointF(0, bend), to - QPointF(0, bend), to};
            route.label = (from + to) / 2 + QPointF(9, 0);
        } else {
            QPolygonF& points = route.points;
            route.isLane = passing != places.passing.end();
            addPoint(points, from);
            double x = from.x(), bend = from.y() + kExitDrop;
            if (route.isLane)
                for (const Item* piece : passing->second) {
                    if (std::abs(piece->x - x) > 0.5) {
                        addPoint(points, {x, bend});
                        addPoint(points, {piece->x, bend});
                    }
                    x = piece->x;
                    bend = piece->y + kNodeHeight + 2 * kExitDrop; // should the lane shift below this layer
                }
            if (std::abs(x - to.x()) > 0.5) {
                bend = route.isNumbered || route.isLane ? to.y() - rise[e] : from.y() + 2 * kExitDrop;
                addPoint(points, {x, bend});
                addPoint(points, {to.x(), bend});
            }
            addPoint(points, to);
            route.label = shapePlace(points, route.isLane);
        }
        layout.wires.push_back(std::move(route));
    }

    // A layer at several inputs of the next one: its shape stands beside the last of these wires.
    std::map<std::pair<Uid, Uid>, int> parallel;
    for (const Edge& edge : graph.edges()) ++parallel[{edge.from, edge.to}];
    for (WireRoute& route : layout.wires)
        if (const int count = parallel[{route.edge.from, route.edge.to}]; count > 1 && !route.isLane && !route.isCurve)
            route.label.setX(route.points.first().x() + 9 + kPortStep * (count - 1) + 20);
    spreadLabels(layout);
    if (!graph.groups().empty()) {
        addFrames(graph, layout);
    }
    QRectF bounds;
    for (const auto& [uid, frame] : layout.frames) bounds |= frame;
    for (const auto& [uid, place] : layout.places) bounds |= QRectF(place, QSizeF(kNodeWidth, kNodeHeight));
    for (const WireRoute& route : layout.wires)
        bounds |=
            route.isLane ? route.points.boundingRect().adjusted(-kLaneRoom, 0, 0, 0) : route.points.boundingRect();
    layout.bounds = bounds.isNull() ? bounds : bounds.adjusted(-24, -kTop, 24, 24);
    return layout;
}

int crossingsOf(const GraphLayout& layout) {
    int count = 0;
    const auto wires = layout.wires.size();
    for (std::size_t a = 0; a < wires; ++a)
        for (std::size_t b = a + 1; b < wires; ++b) {
            const WireRoute &first = layout.wires[a], &second = layout.wires[b];
            if (first.edge.from == second.edge.from || first.edge.to == second.edge.to) continue;
            for (int i = 0; i + 1 < first.points.size(); ++i)
                for (int j = 0; j + 1 < second.points.size(); ++j)
                    count += QLineF(first.points[i], first.points[i + 1])
                                 .intersects(QLineF(second.points[j], second.points[j + 1]), nullptr) ==
                             QLineF::BoundedIntersection;
        }
    return count;
}

} // namespace lamina
