#include "widgets/canvas/layered_order.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

namespace lamina::layered {

namespace {
constexpr int kSweeps = 12;
constexpr double kFrameSide = 14;   // of the frame of an open block, beside its layers
constexpr double kBesideLane = 186; // from the middle of a layer to that of a lane

struct Indexed {
    std::map<Uid, int> index;
    std::vector<std::vector<int>> above, below; // node indices
    std::vector<int> layer, part;
};

Indexed indexed(const Graph& graph) {
    Indexed g;
    const int n = static_cast<int>(graph.nodes().size());
    for (int i = 0; i < n; ++i) g.index[graph.nodes()[static_cast<std::size_t>(i)].uid] = i;
    g.above.resize(static_cast<std::size_t>(n));
    g.below.resize(static_cast<std::size_t>(n));
    for (const Edge& edge : graph.edges()) {
        const int from = g.index.at(edge.from), to = g.index.at(edge.to);
        g.below[static_cast<std::size_t>(from)].push_back(to);
        g.above[static_cast<std::size_t>(to)].push_back(from);
    }
    g.layer.assign(static_cast<std::size_t>(n), 0);
    const std::vector<Uid> order = graph.topologicalOrder();
    for (const Uid uid : order) {
        const auto i = static_cast<std::size_t>(g.index.at(uid));
        for (const int from : g.above[i])
            g.layer[i] = std::max(g.layer[i], g.layer[static_cast<std::size_t>(from)] + 1);
    }
    // An input that is read late stands right above its reader.
    for (auto uid = order.rbegin(); uid != order.rend(); ++uid) {
        const auto i = static_cast<std::size_t>(g.index.at(*uid));
        if (!g.above[i].empty() || g.below[i].empty()) continue;
        int first = 1 << 30;
        for (const int to : g.below[i]) first = std::min(first, g.layer[static_cast<std::size_t>(to)]);
        g.layer[i] = std::max(0, first - 1);
    }
    return g;
}

// Numbers the connected parts in the order of their first node.
int findParts(Indexed& g) {
    const std::size_t n = g.above.size();
    g.part.assign(n, -1);
    int parts = 0;
    for (std::size_t start = 0; start < n; ++start) {
        if (g.part[start] >= 0) continue;
        std::vector<int> open = {static_cast<int>(start)};
        g.part[start] = parts;
        while (!open.empty()) {
            const auto i = static_cast<std::size_t>(open.back());
            open.pop_back();
            for (const auto* neighbours : {&g.above[i], &g.below[i]})
                for (const int next : *neighbours)
                    if (g.part[static_cast<std::size_t>(next)] < 0) {
                        g.part[static_cast<std::size_t>(next)] = parts;
                        open.push_back(next);
                    }
        }
        ++parts;
    }
    return parts;
}

Item& at(Component& c, int i) { return c.items[static_cast<std::size_t>(i)]; }

void numberPositions(Component& c) {
    for (const std::vector<int>& layer : c.layers)
        for (std::size_t p = 0; p < layer.size(); ++p) at(c, layer[p]).position = static_cast<int>(p);
}

// Depth first from the sources; of the wires that leave a layer the long ones go first, the longest leftmost: lanes lie at
// the left of what they pass.
void orderByDepth(Component& c) {
    std::vector<char> seen(c.items.size(), 0);
    std::vector<std::vector<int>> layers(c.layers.size());
    std::vector<int> length(c.items.size(), 0); // layers that a wire still passes
    for (std::size_t layer = c.layers.size(); layer-- > 0;)
        for (const int i : c.layers[layer])
            if (at(c, i).isWire())
                length[static_cast<std::size_t>(i)] = 1 + length[static_cast<std::size_t>(at(c, i).below[0])];
    std::vector<int> open;
    const auto visit = [&](int start) {
        open.push_back(start);
        while (!open.empty()) {
            const int i = open.back();
            open.pop_back();
            if (seen[static_cast<std::size_t>(i)]) continue;
            seen[static_cast<std::size_t>(i)] = 1;
            layers[static_cast<std::size_t>(at(c, i).layer)].push_back(i);
            std::vector<int> next = at(c, i).below;
            std::stable_sort(next.begin(), next.end(), [&](int a, int b) {
                return length[static_cast<std::size_t>(a)] > length[static_cast<std::size_t>(b)];
            });
            open.insert(open.end(), next.rbegin(), next.rend());
        }
    };
    for (const std::vector<int>& layer : c.layers)
        for (const int i : layer)
            if (at(c, i).above.empty()) visit(i);
    for (std::size_t i = 0; i < c.items.size(); ++i) visit(static_cast<int>(i));
    c.layers = std::move(layers);
    numberPositions(c);
}

int crossings(Component& c) {
    int count = 0;
    for (const std::vector<int>& layer : c.layers) {
        std::vector<std::pair<int, int>> wires;
        for (const int i : layer)
            for (const int j : at(c, i).below) wires.emplace_back(at(c, i).position, at(c, j).position);
        for (std::size_t a = 0; a < wires.size(); ++a)
            for (std::size_t b = a + 1; b < wires.size(); ++b)
                count += (wires[a].first - wires[b].first) * (wires[a].second - wires[b].second) < 0;
    }
    return count;
}

void sweep(Component& c, bool downwards) {
    const std::size_t n = c.layers.size();
    for (std::size_t step = 1; step < n; ++step) {
        std::vector<int>& layer = c.layers[downwards ? step : n - 1 - step];
        std::vector<std::pair<double, int>> keyed;
        for (const int i : layer) {
            const std::vector<int>& near = downwards ? at(c, i).above : at(c, i).below;
            double sum = 0;
            for (const int j : near) sum += at(c, j).position;
            keyed.emplace_back(near.empty() ? at(c, i).position : sum / static_cast<double>(near.size()), i);
        }
        std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
            if (a.first != b.first) return a.first < b.first;
            return at(c, a.second).isWire() && !at(c, b.second).isWire();
        });
        for (std::size_t p = 0; p < keyed.size(); ++p) {
            layer[p] = keyed[p].second;
            at(c, layer[p]).position = static_cast<int>(p);
        }
    }
}

void reduceCrossings(Component& c) {
    orderByDepth(c);
    std::vector<std::vector<int>> best = c.layers;
    int fewest = crossings(c);
    for (int i = 0; i < kSweeps && fewest > 0; ++i) {
        sweep(c, i % 2 == 0);
        if (const int now = crossings(c); now < fewest) {
            fewest = now;
            best = c.layers;
        }
    }
    c.layers = best;
    numberPositions(c);
}
} // namespace

std::vector<Component> orderLayers(const Graph& graph) {
    Indexed g = indexed(graph);
    std::vector<Component> components(static_cast<std::size_t>(findParts(g)));
    std::vector<int> itemOf(g.layer.size());
    const auto add = [](Component& c, Item item) {
        if (c.layers.size() <= static_cast<std::size_t>(item.layer))
            c.layers.resize(static_cast<std::size_t>(item.layer) + 1);
        const int i = static_cast<int>(c.items.size());
        c.layers[static_cast<std::size_t>(item.layer)].push_back(i);
        c.items.push_back(std::move(item));
        return i;
    };
    for (std::size_t i = 0; i < g.layer.size(); ++i) {
        Item item;
        item.uid = graph.nodes()[i].uid;
        item.layer = g.layer[i];
        item.group = graph.nodes()[i].group;
        item.depth = static_cast<int>(graph.groupsOf(item.uid).size());
        itemOf[i] = add(components[static_cast<std::size_t>(g.part[i])], item);
    }
    for (std::size_t e = 0; e < graph.edges().size(); ++e) {
        const Edge& edge = graph.edges()[e];
        const auto from = static_cast<std::size_t>(g.index.at(edge.from)),
                   to = static_cast<std::size_t>(g.index.at(edge.to));
        Component& c = components[static_cast<std::size_t>(g.part[from])];
        int last = itemOf[from];
        for (int layer = g.layer[from] + 1; layer < g.layer[to]; ++layer) {
            Item passing;
            passing.edge = static_cast<int>(e);
            passing.layer = layer;
            passing.above = {last};
            const int i = add(c, passing);
            at(c, last).below.push_back(i);
            last = i;
        }
        at(c, last).below.push_back(itemOf[to]);
        at(c, itemOf[to]).above.push_back(last);
    }
    for (Component& c : components) {
        std::erase_if(c.layers, [](const std::vector<int>& layer) { return layer.empty(); });
        for (std::size_t layer = 0; layer < c.layers.size(); ++layer)
            for (const int i : c.layers[layer]) at(c, i).layer = static_cast<int>(layer);
        reduceCrossings(c);
    }
    return components;
}

namespace {
double separation(const Item& a, const Item& b) {
    if (a.isWire() && b.isWire()) return 64;
    const double frames = a.group == b.group ? 0 : kFrameSide * std::max(0, a.depth + b.depth - 1);
    return (a.isWire() || b.isWire() ? kBesideLane : 308) + frames;
}

// The layer that a wire from item i over item j leads to.
int layerAtEnd(Component& c, int i, int j) {
    const bool downwards = at(c, j).layer > at(c, i).layer;
    while (at(c, j).isWire()) j = downwards ? at(c, j).below[0] : at(c, j).above[0];
    return j;
}

// Three branches or more are easier to read with their parent over their middle than under one of them.
bool isFork(const std::vector<int>& neighbours) { return neighbours.size() > 2; }

// Items that stand under each other: pieces of one wire, and each layer under the middle one of those it reads.
std::vector<std::vector<int>> alignedBlocks(Component& c) {
    std::vector<int> blockOf(c.items.size(), -1);
    std::vector<std::vector<int>> blocks;
    for (std::size_t layer = 0; layer < c.layers.size(); ++layer) {
        // A layer must not be aligned across a lane that runs straight.
        std::vector<std::pair<int, int>> straight;
        if (layer > 0)
            for (const int i : c.layers[layer])
                if (at(c, i).isWire() && at(c, at(c, i).above[0]).isWire())
                    straight.emplace_back(at(c, at(c, i).above[0]).position, at(c, i).position);
        int rightmost = -1;
        for (const int i : c.layers[layer]) {
            Item& item = at(c, i);
            std::vector<int> candidates;
            for (const int j : item.above)
                if (at(c, j).isWire() == item.isWire() &&
                    (item.isWire() || (!isFork(at(c, j).below) && !isFork(item.above))))
                    candidates.push_back(j);
            std::sort(candidates.begin(), candidates.end(),
                      [&](int a, int b) { return at(c, a).position < at(c, b).position; });
            if (candidates.size() > 2)
                candidates = {candidates[(candidates.size() - 1) / 2], candidates[candidates.size() / 2]};
            for (const int j : candidates) {
                const int p = at(c, j).position;
                if (p <= rightmost) continue;
                const bool crosses =
                    !item.isWire() && std::any_of(straight.begin(), straight.end(), [&](const auto& lane) {
                        return (lane.first - p) * (lane.second - item.position) < 0;
                    });
                if (crosses) continue;
                rightmost = p;
                item.block = at(c, j).block;
                blocks[static_cast<std::size_t>(item.block)].push_back(i);
                break;
            }
            if (item.block < 0) {
                item.block = static_cast<int>(blocks.size());
                blocks.push_back({i});
            }
        }
    }
    return blocks;
}
} // namespace

void placeColumns(Component& c) {
    const std::vector<std::vector<int>> blocks = alignedBlocks(c);
    const std::size_t n = blocks.size();
    std::vector<double> x(n, 0);
    const auto block = [&](int i) { return static_cast<std::size_t>(at(c, i).block); };
    // Every block as far left as its left neighbours allow; they form no cycle, so this comes to rest.
    bool moved = true;
    for (std::size_t round = 0; moved && round <= n; ++round) {
        moved = false;
        for (const std::vector<int>& layer : c.layers)
            for (std::size_t p = 1; p < layer.size(); ++p) {
                const double least = x[block(layer[p - 1])] + separation(at(c, layer[p - 1]), at(c, layer[p]));
                if (x[block(layer[p])] < least - 1e-6) {
                    x[block(layer[p])] = least;
                    moved = true;
                }
            }
    }
    // Then each towards what it is wired to, as far as its neighbours leave room: lanes beside the layers at their ends,
    // branches over or under their relatives.
    for (int round = 0; round < 8; ++round)
        for (std::size_t step = 0; step < n; ++step) {
            const std::size_t b = round % 2 ? step : n - 1 - step;
            double low = -1e9, high = 1e9, sum = 0;
            int relatives = 0;
            for (const int i : blocks[b]) {
                const Item& item = at(c, i);
                const std::vector<int>& layer = c.layers[static_cast<std::size_t>(item.layer)];
                const auto p = static_cast<std::size_t>(item.position);
                if (p > 0) low = std::max(low, x[block(layer[p - 1])] + separation(at(c, layer[p - 1]), item));
                if (p + 1 < layer.size())
                    high = std::min(high, x[block(layer[p + 1])] - separation(item, at(c, layer[p + 1])));
                for (const auto* near : {&item.above, &item.below})
                    for (const int j : *near)
                        if (const std::size_t other = block(layerAtEnd(c, i, j)); other != b) {
                            sum += x[other];
                            ++relatives;
                        }
            }
            if (relatives == 0) continue;
            const bool isLane = at(c, blocks[b][0]).isWire();
            double wanted = sum / relatives;
            if (isLane)
                wanted -= kBesideLane; // at the left of its ends where it may choose
            else if (low > -1e9 && high >= 1e9)
                wanted = low; // the outermost column stays close to its neighbour
            else if (low <= -1e9 && high < 1e9)
                wanted = high;
            if (low <= high) x[b] = std::clamp(wanted, low, high);
        }
    for (Item& item : c.items) item.x = x[static_cast<std::size_t>(item.block)];
}

} // namespace lamina::layered
