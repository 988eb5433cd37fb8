#include "widgets/canvas/frame_layout.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <set>

namespace lamina {

using layered::Component;
using layered::Item;

namespace {
constexpr double kFrameGap = 28; // between frames that would overlap

// The shape on a wire into or out of blocks stands between their frames.
void moveLabel(WireRoute& route, const Graph& graph, const GraphLayout& layout) {
    if (route.isLane || route.isCurve) return;
    double from = route.points.first().y(), to = route.points.last().y();
    const std::vector<Uid> left = graph.groupsOf(route.edge.from), entered = graph.groupsOf(route.edge.to);
    for (const Uid group : left)
        if (std::find(entered.begin(), entered.end(), group) == entered.end())
            if (const auto frame = layout.frames.find(group); frame != layout.frames.end())
                from = std::max(from, frame->second.bottom());
    for (const Uid group : entered)
        if (std::find(left.begin(), left.end(), group) == left.end())
            if (const auto frame = layout.frames.find(group); frame != layout.frames.end())
                to = std::min(to, frame->second.top());
    if (to > from && (from > route.points.first().y() || to < route.points.last().y()))
        route.label.setY((from + to) / 2);
}
} // namespace

void separateFrames(Component& c, const Graph& graph, const std::vector<double>& top) {
    struct Body { // a layer or a block
        Uid uid = 0;
        std::vector<Uid> groups; // around it
        QRectF rect;
        std::vector<std::size_t> items;
    };
    const auto place = [&](const Item& item, double room) {
        return QRectF(item.x - room, top[static_cast<std::size_t>(item.layer)], 2 * room, kNodeHeight);
    };
    for (int round = 0; round < 30; ++round) {
        std::vector<Body> bodies;
        std::map<Uid, QRectF> frames;
        for (auto group = graph.groups().rbegin(); group != graph.groups().rend(); ++group) { // inner ones come later
            Body body;
            body.uid = group->uid;
            std::set<Uid> layers;
            for (std::size_t i = 0; i < c.items.size(); ++i) {
                const Item& item = c.items[i];
                if (item.isWire()) continue;
                const std::vector<Uid> groups = graph.groupsOf(item.uid);
                const auto own = std::find(groups.begin(), groups.end(), group->uid);
                if (own == groups.end()) continue;
                body.items.push_back(i);
                body.groups.assign(groups.begin(), own);
                layers.insert(item.uid);
                if (item.group == group->uid) body.rect |= place(item, kNodeWidth / 2);
            }
            if (body.items.empty()) continue;
            for (std::size_t i = 0; i < c.items.size(); ++i) { // wires inside it pass by inside it
                const Item& item = c.items[i];
                if (!item.isWire()) continue;
                const Edge& wire = graph.edges()[static_cast<std::size_t>(item.edge)];
                if (!layers.count(wire.from) || !layers.count(wire.to)) continue;
                body.items.push_back(i);
                body.rect |= place(item, kLaneRoom);
            }
            for (const Group& inner : graph.groups())
                if (const auto frame = frames.find(inner.uid); inner.parent == group->uid && frame != frames.end())
                    body.rect |= frame->second;
            body.rect.adjust(-kFrameSide, -kFrameTop, kFrameSide, kFrameBottom);
            frames[group->uid] = body.rect;
            bodies.push_back(std::move(body));
        }
        const std::size_t blocks = bodies.size();
        if (blocks == 0) return;
        for (std::size_t i = 0; i < c.items.size(); ++i)
            if (const Item& item = c.items[i]; !item.isWire())
                bodies.push_back({item.uid, graph.groupsOf(item.uid), place(item, kNodeWidth / 2), {i}});
        const auto isAround = [](const Body& outer, const Body& inner) {
            return std::find(inner.groups.begin(), inner.groups.end(), outer.uid) != inner.groups.end();
        };
        bool moved = false;
        for (std::size_t a = 0; a < blocks && !moved; ++a)
            for (std::size_t b = 0; b < bodies.size() && !moved; ++b) {
                if (a == b || isAround(bodies[a], bodies[b]) || isAround(bodies[b], bodies[a])) continue;
                if (!bodies[a].rect.intersects(bodies[b].rect)) continue;
                const bool aIsLeft = bodies[a].rect.center().x() <= bodies[b].rect.center().x();
                const Body &still = aIsLeft ? bodies[a] : bodies[b], &goes = aIsLeft ? bodies[b] : bodies[a];
                for (const std::size_t i : goes.items)
                    c.items[i].x += still.rect.right() + kFrameGap - goes.rect.left();
                moved = true;
            }
        if (!moved) return;
    }
}

// Around its layers, the lanes that come to them from beside, and the frames inside.
void addFrames(const Graph& graph, GraphLayout& layout) {
    for (auto group = graph.groups().rbegin(); group != graph.groups().rend(); ++group) { // inner ones come later
        QRectF around;
        for (const Node& node : graph.nodes())
            if (node.group == group->uid) around |= QRectF(layout.places.at(node.uid), QSizeF(kNodeWidth, kNodeHeight));
        for (const Group& inner : graph.groups())
            if (inner.parent == group->uid)
                if (const auto frame = layout.frames.find(inner.uid); frame != layout.frames.end())
                    around |= frame->second;
        if (around.isNull()) continue;
        const double top = around.top(), bottom = around.bottom();
        for (const WireRoute& route : layout.wires) {
            const Node* to = graph.find(route.edge.to);
            if (!route.isLane || to->group == 0) continue;
            const std::vector<Uid> groups = graph.groupsOf(to->uid);
            if (std::find(groups.begin(), groups.end(), group->uid) == groups.end()) continue;
            for (int i = 0; i + 1 < route.points.size(); ++i) {
                const QLineF piece(route.points[i], route.points[i + 1]);
                if (std::abs(piece.dx()) > 1 || piece.y2() <= top || piece.y1() >= bottom) continue;
                const bool isLabelled = std::abs(route.label.x() - piece.x1()) < 1;
                const double room = isLabelled ? kLaneRoom : 8;
                around |= QRectF(piece.x1() - room, std::max(piece.y1(), top), 2 * room, 1);
            }
        }
        layout.frames[group->uid] = around.adjusted(-kFrameSide, -kFrameTop, kFrameSide, kFrameBottom);
    }
    for (const auto& [uid, frame] : layout.frames) {
        std::vector<double>& crossings = layout.crossings[uid];
        for (const WireRoute& route : layout.wires)
            for (int i = 0; !route.isCurve && i + 1 < route.points.size(); ++i) {
                const QLineF piece(route.points[i], route.points[i + 1]);
                if (std::abs(piece.dx()) < 1 && piece.y1() < frame.top() + kFrameTitle && piece.y2() > frame.top() &&
                    piece.x1() > frame.left() && piece.x1() < frame.right())
                    crossings.push_back(piece.x1());
            }
        std::sort(crossings.begin(), crossings.end());
    }
    for (WireRoute& route : layout.wires) moveLabel(route, graph, layout);
}

} // namespace lamina
