#include "app/command_line/bench_networks.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <algorithm>

namespace lamina {

namespace {

// A chain of layers from an input
class Chain {
public:
    explicit Chain(BenchNetwork& network, std::vector<std::int64_t> shape) : m_network(network) {
        m_last = network.graph.add("Input");
        network.graph.setProperty(m_last, "shape", shape);
        network.data.inputs = {Shape(std::move(shape))};
        network.data.inputNames = {"x"};
    }
    Chain& layer(const std::string& type, const std::vector<std::pair<std::string, PropertyValue>>& options = {}) {
        Properties properties;
        for (const auto& [name, value] : options) properties.set(name, value);
        const Uid next = m_network.graph.add(type, std::move(properties));
        m_network.graph.connect(m_last, next);
        m_last = next;
        return *this;
    }
    Chain& add(const Chain& other) {
        layer("Add");
        m_network.graph.connect(other.m_last, m_last);
        return *this;
    }
    Chain& dense(std::int64_t units, const std::string& activation = "linear") {
        return layer("Dense", {{"units", units}, {"activation", activation}});
    }
    Chain& convolution(std::int64_t filters, const std::string& padding) {
        return layer("Conv2D", {{"filters", filters}, {"padding", padding}, {"activation", std::string("relu")}});
    }
    Chain& normalizedConvolution(std::int64_t filters, std::int64_t kernel, std::int64_t stride) {
        layer("Conv2D", {{"filters", filters},
                         {"kernel_size", std::vector<std::int64_t>{kernel, kernel}},
                         {"strides", std::vector<std::int64_t>{stride, stride}},
                         {"padding", std::string("same")},
                         {"use_bias", false}});
        return layer("BatchNormalization");
    }

private:
    BenchNetwork& m_network;
    Uid m_last;
};

void learns(BenchNetwork& n, TargetInfo::Kind kind, Shape shape, std::int64_t classes, const std::string& loss,
            const std::string& optimizer, double rate) {
    TargetInfo target;
    target.kind = kind;
    target.name = "y";
    target.shape = std::move(shape);
    target.classes = classes;
    n.data.targets = {target};
    n.data.train = n.samples;
    n.training.heads.front().loss = loss;
    n.training.heads.front().metrics = {};
    n.training.optimizer = optimizer;
    n.training.optimizerOptions.set("learning_rate", rate);
    n.training.batchSize = static_cast<int>(n.batch);
}

void learnsClasses(BenchNetwork& n, const std::string& optimizer, double rate) {
    learns(n, TargetInfo::Kind::classIndex, Shape{}, 10, "sparse_categorical_crossentropy", optimizer, rate);
}

void twoConvolutions(BenchNetwork& n, std::int64_t first, std::int64_t second) {
    Chain(n, {28, 28, 1})
        .convolution(first, "same")
        .convolution(second, "same")
        .layer("Flatten")
        .dense(100, "relu")
        .dense(10, "softmax");
    learnsClasses(n, "adam", 1e-3);
}

void twoPooledConvolutions(BenchNetwork& n, std::int64_t first, std::int64_t second) {
    Chain(n, {32, 32, 3})
        .convolution(first, "valid")
        .layer("MaxPooling2D")
        .convolution(second, "valid")
        .layer("MaxPooling2D")
        .layer("Flatten")
        .dense(128, "relu")
        .dense(1, "sigmoid");
    learns(n, TargetInfo::Kind::binary, Shape{1}, 2, "binary_crossentropy", "adam", 1e-3);
}

// He et al., "Deep Residual Learning for Image Recognition" (2016), in the form for pictures of 32×32: four stages of two
// basic blocks
void residualNetwork(BenchNetwork& n, std::int64_t width) {
    Chain chain(n, {32, 32, 3});
    chain.normalizedConvolution(width, 3, 1).layer("ReLU");
    for (int stage = 0; stage < 4; ++stage)
        for (int block = 0; block < 2; ++block) {
            const std::int64_t filters = width << stage, stride = stage > 0 && block == 0 ? 2 : 1;
            Chain shortcut = chain;
            chain.normalizedConvolution(filters, 3, stride).layer("ReLU").normalizedConvolution(filters, 3, 1);
            if (stride > 1) shortcut.normalizedConvolution(filters, 1, stride);
            chain.add(shortcut).layer("ReLU");
        }
    chain.layer("GlobalAveragePooling2D").dense(10, "softmax");
    learnsClasses(n, "sgd", 0.1);
    n.training.optimizerOptions.set("momentum", 0.9);
}

// Radford et al., "Language Models are Unsupervised Multitask Learners" (2019), small, for characters: four blocks that norm
// before attention and before the two dense layers
void characterGpt(BenchNetwork& n, std::int64_t width) {
    constexpr std::int64_t kTokens = 64, kVocabulary = 65, kHeads = 4;
    const std::vector<std::pair<std::string, PropertyValue>> epsilon = {{"epsilon", 1e-5}};
    n.vocabulary = kVocabulary;
    Chain chain(n, {kTokens});
    chain.layer("Embedding", {{"input_dim", kVocabulary}, {"output_dim", width}})
        .layer("PositionEmbedding", {{"sequence_length", kTokens}});
    for (int block = 0; block < 4; ++block) {
        const Chain before = chain;
        chain.layer("LayerNormalization", epsilon)
            .layer("MultiHeadAttention",
                   {{"num_heads", kHeads}, {"key_dim", width / kHeads}, {"use_causal_mask", true}})
            .add(before);
        const Chain between = chain;
        chain.layer("LayerNormalization", epsilon).dense(4 * width, "gelu_tanh").dense(width).add(between);
    }
    chain.layer("LayerNormalization", epsilon)
        .layer("Dense", {{"units", kVocabulary}, {"activation", std::string("softmax")}, {"use_bias", false}});
    learns(n, TargetInfo::Kind::classIndex, Shape{kTokens}, kVocabulary, "sparse_categorical_crossentropy", "adamw",
           1e-3);
}

void twoRecurrent(BenchNetwork& n, const std::string& type, std::int64_t units) {
    Chain(n, {50, 1})
        .layer(type, {{"units", units}, {"return_sequences", true}})
        .layer(type, {{"units", units}})
        .dense(1);
    learns(n, TargetInfo::Kind::values, Shape{1}, 0, "mean_squared_error", "adam", 1e-3);
}

struct Row {
    const char* name;
    const char* what;
    std::int64_t batch, samples;
    void (*build)(BenchNetwork&);
    bool isInference = false;
};

const Row kRows[] = {
    {"P1", "10 → Dense 20 ReLU → Dense 1; MSE, SGD", 1000, 1000,
     [](BenchNetwork& n) {
         Chain(n, {10}).dense(20, "relu").dense(1);
         learns(n, TargetInfo::Kind::values, Shape{1}, 0, "mean_squared_error", "sgd", 0.01);
     }},
    {"P1-deep", "10 → Dense 32 ReLU → Dense 16 tanh → Dense 1; MSE, Adam, batch 500", 500, 500,
     [](BenchNetwork& n) {
         Chain(n, {10}).dense(32, "relu").dense(16, "tanh").dense(1);
         learns(n, TargetInfo::Kind::values, Shape{1}, 0, "mean_squared_error", "adam", 1e-3);
     }},
    {"P2", "784 → Dense 128 ReLU → Dense 10; softmax CE, Adam", 64, 64 * 50,
     [](BenchNetwork& n) {
         Chain(n, {784}).dense(128, "relu").dense(10, "softmax");
         learns(n, TargetInfo::Kind::classIndex, Shape{}, 10, "sparse_categorical_crossentropy", "adam", 1e-3);
     }},
    {"P2-deep", "784 → Dense 128 ReLU → Dense 64 ReLU → Dense 10; batch 50", 50, 50 * 64,
     [](BenchNetwork& n) {
         Chain(n, {784}).dense(128, "relu").dense(64, "relu").dense(10, "softmax");
         learnsClasses(n, "adam", 1e-3);
     }},
    {"P3", "28×28×1 → Conv 32 → Conv 64 → Dense 100 ReLU → Dense 10; softmax CE, Adam", 64, 64 * 4,
     [](BenchNetwork& n) { twoConvolutions(n, 32, 64); }},
    {"P3-40", "28×28×1 → Conv 40 → Conv 64 → Dense 100 ReLU → Dense 10; softmax CE, Adam", 64, 64 * 4,
     [](BenchNetwork& n) { twoConvolutions(n, 40, 64); }},
    {"P4", "32×32×3 → Conv 32 → MaxPool → Conv 64 → MaxPool → Dense 128 ReLU → Dense 1 sigmoid; BCE, Adam", 32, 32 * 16,
     [](BenchNetwork& n) { twoPooledConvolutions(n, 32, 64); }},
    {"P4-48", "32×32×3 → Conv 24 → MaxPool → Conv 48 → MaxPool → Dense 128 ReLU → Dense 1 sigmoid; BCE, Adam", 32,
     32 * 16, [](BenchNetwork& n) { twoPooledConvolutions(n, 24, 48); }},
    {"P5", "50×1 → LSTM 64 → LSTM 64 → Dense 1; MSE, Adam", 32, 32 * 16,
     [](BenchNetwork& n) { twoRecurrent(n, "LSTM", 64); }},
    {"P5-gru", "50×1 → GRU 64 → GRU 64 → Dense 1; MSE, Adam", 32, 32 * 16,
     [](BenchNetwork& n) { twoRecurrent(n, "GRU", 64); }},
    {"P5-50", "50×1 → LSTM 50 → LSTM 50 → Dense 1; MSE, Adam", 32, 32 * 16,
     [](BenchNetwork& n) { twoRecurrent(n, "LSTM", 50); }},
    {"P6", "50×16 → SimpleRNN 64 ReLU → Dense 10 at each step; softmax CE, Adam", 32, 32 * 16,
     [](BenchNetwork& n) {
         Chain(n, {50, 16})
             .layer("SimpleRNN",
                    {{"units", std::int64_t{64}}, {"activation", std::string("relu")}, {"return_sequences", true}})
             .dense(10, "softmax");
         learns(n, TargetInfo::Kind::classIndex, Shape{50}, 10, "sparse_categorical_crossentropy", "adam", 1e-3);
     }},
    {"P7", "64 tokens → 4 blocks of 128 with causal attention of 4 heads, GELU → Dense 65; softmax CE, AdamW", 32,
     32 * 8, [](BenchNetwork& n) { characterGpt(n, 128); }},
    {"P7-96", "64 tokens → 4 blocks of 96 with causal attention of 4 heads, GELU → Dense 65; softmax CE, AdamW", 32,
     32 * 8, [](BenchNetwork& n) { characterGpt(n, 96); }},
    {"P8", "ResNet-18 for 32×32×3, stages of 64, 128, 256, 512; softmax CE, SGD with momentum", 64, 64 * 2,
     [](BenchNetwork& n) { residualNetwork(n, 64); }},
    {"P8-48", "ResNet-18 for 32×32×3, stages of 48, 96, 192, 384; softmax CE, SGD with momentum", 64, 64 * 2,
     [](BenchNetwork& n) { residualNetwork(n, 48); }},
    {"P9", "2 → Dense 4 tanh → Dense 1 sigmoid; BCE, SGD", 10, 10,
     [](BenchNetwork& n) {
         Chain(n, {2}).dense(4, "tanh").dense(1, "sigmoid");
         learns(n, TargetInfo::Kind::binary, Shape{1}, 2, "binary_crossentropy", "sgd", 0.1);
     }},
    {"P9-8", "2 → Dense 8 tanh → Dense 1 sigmoid; BCE, SGD", 10, 10,
     [](BenchNetwork& n) {
         Chain(n, {2}).dense(8, "tanh").dense(1, "sigmoid");
         learns(n, TargetInfo::Kind::binary, Shape{1}, 2, "binary_crossentropy", "sgd", 0.1);
     }},
    {"I1", "P3's network, one picture at a time", 1, 64, [](BenchNetwork& n) { twoConvolutions(n, 32, 64); }, true},
    {"I2", "P8's network, one picture at a time", 1, 64, [](BenchNetwork& n) { residualNetwork(n, 64); }, true},
    {"I3", "P7's network, one window of 64 tokens at a time", 1, 64, [](BenchNetwork& n) { characterGpt(n, 128); },
     true},
};

} // namespace

const std::vector<std::string>& benchNetworkNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const Row& row : kRows) all.emplace_back(row.name);
        return all;
    }();
    return names;
}

BenchNetwork makeBenchNetwork(const std::string& name) {
    const Row* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& r) { return name == r.name; });
    LAMINA_CHECK(row != std::end(kRows));
    BenchNetwork n;
    n.name = row->name;
    n.what = row->what;
    n.batch = row->batch;
    n.samples = row->samples;
    n.isInference = row->isInference;
    row->build(n);
    return n;
}

BenchNumbers makeBenchNumbers(const BenchNetwork& n) {
    BenchNumbers numbers;
    const TargetInfo& target = n.data.targets.front();
    numbers.inputRow = n.data.inputs.front().count();
    numbers.targetRow = target.shape.count();
    RandomStream random(randomKey(0, 1));
    numbers.inputs.resize(static_cast<std::size_t>(n.samples * numbers.inputRow));
    for (float& x : numbers.inputs)
        x = n.vocabulary > 0 ? static_cast<float>(random.below(static_cast<std::uint64_t>(n.vocabulary)))
                             : static_cast<float>(random.normal());
    const auto targets = static_cast<std::size_t>(n.samples * numbers.targetRow);
    if (target.kind == TargetInfo::Kind::classIndex) {
        numbers.classes.resize(targets);
        for (std::int32_t& y : numbers.classes)
            y = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(target.classes)));
        return numbers;
    }
    numbers.values.resize(targets);
    for (std::size_t i = 0; i < targets; ++i) {
        const float* x = numbers.inputs.data() + static_cast<std::int64_t>(i) * numbers.inputRow;
        if (target.kind == TargetInfo::Kind::binary)
            numbers.values[i] =
                numbers.inputRow == 2 ? (x[0] * x[1] > 0 ? 1.0f : 0.0f) : static_cast<float>(random.below(2));
        else
            for (std::int64_t k = 0; k < std::min<std::int64_t>(numbers.inputRow, 10); ++k) numbers.values[i] += x[k];
    }
    return numbers;
}

} // namespace lamina
