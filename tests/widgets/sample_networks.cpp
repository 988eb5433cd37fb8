#include "tests/widgets/sample_networks.h"

#include "core/layers/all.h"

namespace lamina::samples {

namespace {
Properties with(std::initializer_list<std::pair<std::string, PropertyValue>> values) {
    Properties properties;
    for (const auto& [name, value] : values) properties.set(name, value);
    return properties;
}

using Pair = std::vector<std::int64_t>;

Properties convolution(std::int64_t filters, const std::string& padding, const std::string& activation) {
    return with({{"filters", filters}, {"kernel_size", Pair{3, 3}}, {"padding", padding}, {"activation", activation}});
}
Properties dense(std::int64_t units, const std::string& activation) {
    return with({{"units", units}, {"activation", activation}});
}
} // namespace

Graph residual() {
    registerAll();
    Graph g;
    Uid last = g.add("Input", with({{"shape", Pair{28, 28, 1}}}));
    last = g.addAfter(last, "Conv2D", convolution(32, "same", "relu"));
    const Uid pool = last = g.addAfter(last, "MaxPooling2D");
    last = g.addAfter(last, "Conv2D", convolution(32, "same", "relu"));
    last = g.addAfter(last, "Conv2D", convolution(32, "same", "linear"));
    last = g.addAfter(last, "Add");
    g.connect(pool, last);
    last = g.addAfter(last, "ReLU");
    last = g.addAfter(last, "MaxPooling2D");
    last = g.addAfter(last, "Flatten");
    g.addAfter(last, "Dense", dense(10, "softmax"));
    return g;
}

Graph mistaken() {
    registerAll();
    Graph g;
    Uid last = g.add("Input", with({{"shape", Pair{28, 28, 1}}}));
    last = g.addAfter(last, "Conv2D", convolution(32, "valid", "relu"));
    last = g.addAfter(last, "MaxPooling2D");
    last = g.addAfter(last, "Conv2D", convolution(64, "valid", "relu"));
    last = g.addAfter(last, "Dense", dense(128, "relu"));
    g.addAfter(last, "Dense", dense(10, "sigmoid"));
    return g;
}

Graph plain() {
    registerAll();
    Graph g;
    Uid last = g.add("Input", with({{"shape", Pair{2}}}));
    last = g.addAfter(last, "Dense", dense(8, "tanh"));
    last = g.addAfter(last, "Dense", dense(8, "tanh"));
    g.addAfter(last, "Dense", dense(1, "sigmoid"));
    return g;
}

Graph resNet(int blocks) {
    registerAll();
    Graph g;
    Uid last = g.add("Input", with({{"shape", Pair{28, 28, 1}}}));
    last = g.addAfter(last, "Conv2D", convolution(16, "same", "relu"));
    for (int block = 0; block < blocks; ++block) {
        const Uid start = last;
        last = g.addAfter(last, "Conv2D", convolution(16, "same", "relu"));
        last = g.addAfter(last, "Conv2D", convolution(16, "same", "linear"));
        last = g.addAfter(last, "Add");
        Uid shortcut = start;
        if (block % 3 == 2) {
            shortcut = g.add("Conv2D", convolution(16, "same", "linear"));
            g.connect(start, shortcut);
        }
        g.connect(shortcut, last);
        last = g.addAfter(last, "ReLU");
    }
    last = g.addAfter(last, "GlobalAveragePooling2D");
    g.addAfter(last, "Dense", dense(10, "softmax"));
    return g;
}

Graph inception() {
    registerAll();
    Graph g;
    const Uid input = g.add("Input", with({{"shape", Pair{28, 28, 3}}}));
    const Uid stem = g.addAfter(input, "Conv2D", convolution(16, "same", "relu"));
    const Uid join = g.add("Concatenate");
    for (int branch = 0; branch < 4; ++branch) {
        Uid last = stem;
        for (int depth = 0; depth <= branch % 3; ++depth) {
            const Uid next = g.add("Conv2D", convolution(8, "same", "relu"));
            g.connect(last, next);
            last = next;
        }
        g.connect(last, join);
    }
    const Uid pool = g.addAfter(join, "GlobalAveragePooling2D");
    g.addAfter(pool, "Dense", dense(10, "softmax"));
    return g;
}

DataInfo pictures(const Graph& graph) {
    DataInfo data;
    for (const Uid uid : graph.inputNodes())
        data.inputs.push_back(Shape(std::get<Pair>(*graph.find(uid)->properties.find("shape"))));
    TargetInfo target;
    target.kind = TargetInfo::Kind::classIndex;
    target.classes = 10;
    data.targets = {target};
    data.train = 54000;
    data.validation = 6000;
    return data;
}

GraphFacts facts(const Graph& graph, bool withData) {
    if (!withData) return checkGraph(graph, {});
    const DataInfo data = pictures(graph);
    return checkGraph(graph, {}, &data);
}

Uid uidOf(const Graph& graph, const std::string& name) {
    const Node* node = graph.find(name);
    return node ? node->uid : 0;
}

} // namespace lamina::samples
