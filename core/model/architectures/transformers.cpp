// Transformers: BERT, which reads a whole sentence, and GPT, which reads what came before.

#include "core/model/architectures/architectures.h"
#include "core/model/architectures/network_builder.h"

namespace lamina {

namespace {
struct Size {
    int blocks, width, heads, length, vocabulary;
    double dropout;
};

Uid norm(NetworkBuilder& net, const std::string& name, double epsilon) {
    return net.add("LayerNormalization", name, {{"epsilon", epsilon}});
}

Uid attention(NetworkBuilder& net, const std::string& name, const Size& size, bool isCausal) {
    const Uid x = net.last();
    return net.addTo({x, x}, "MultiHeadAttention", name,
                     {{"num_heads", size.heads}, {"key_dim", size.width / size.heads}, {"use_causal_mask", isCausal}});
}

void dropout(NetworkBuilder& net, const std::string& name, const Size& size) {
    if (size.dropout > 0) net.add("Dropout", name, {{"rate", size.dropout}});
}

// x + attention(norm(x)), then x + network(norm(x)): the norm comes first, as in GPT-2.
void gptBlock(NetworkBuilder& net, const std::string& name, const Size& size) {
    NetworkBuilder::Block block(net, name);
    const Uid x = net.last();
    norm(net, name + "_norm1", 1e-5);
    attention(net, name + "_attention", size, true);
    dropout(net, name + "_dropout1", size);
    const Uid sum = net.addTo({x, net.last()}, "Add", name + "_add1");
    norm(net, name + "_norm2", 1e-5);
    net.add("Dense", name + "_dense1", {{"units", 4 * size.width}, {"activation", "gelu_tanh"}});
    net.add("Dense", name + "_dense2", {{"units", size.width}});
    dropout(net, name + "_dropout2", size);
    net.addTo({sum, net.last()}, "Add", name + "_add2");
}

// norm(x + attention(x)), then norm(x + network(x)), as in BERT.
void bertBlock(NetworkBuilder& net, const std::string& name, const Size& size) {
    NetworkBuilder::Block block(net, name);
    const Uid x = net.last();
    attention(net, name + "_attention", size, false);
    dropout(net, name + "_dropout1", size);
    net.addTo({x, net.last()}, "Add", name + "_add1");
    const Uid middle = norm(net, name + "_norm1", 1e-12);
    net.add("Dense", name + "_dense1", {{"units", 4 * size.width}, {"activation", "gelu"}});
    net.add("Dense", name + "_dense2", {{"units", size.width}});
    dropout(net, name + "_dropout2", size);
    net.addTo({middle, net.last()}, "Add", name + "_add2");
    norm(net, name + "_norm2", 1e-12);
}

// The last layer reads the table of the first one backwards: its weights are the same.
Graph gpt(const Size& size) {
    NetworkBuilder net;
    net.input("tokens", {size.length});
    const Uid table = net.add("ReversibleEmbedding", "token_embedding",
                              {{"input_dim", size.vocabulary},
                               {"output_dim", size.width},
                               {"embeddings_initializer", "random_normal(stddev=0.02)"}});
    net.add("PositionEmbedding", "position_embedding", {{"sequence_length", size.length}});
    dropout(net, "embedding_dropout", size);
    {
        NetworkBuilder::Block stack(net, "decoder");
        for (int i = 1; i <= size.blocks; ++i) gptBlock(net, "block" + std::to_string(i), size);
    }
    norm(net, "final_norm", 1e-5);
    const Uid head = net.add("ReversibleEmbedding", "output",
                             {{"input_dim", size.vocabulary}, {"output_dim", size.width}, {"reverse", true}});
    net.shareWeights(head, table);
    net.add("Softmax", "softmax");
    return net.take();
}
} // namespace

// Radford et al. 2019
Graph gpt2Small() { return gpt({12, 768, 12, 1024, 50257, 0.1}); }

// Brown et al. 2020. Its attention is sparse in every other block, which changes no weight.
Graph gpt3() { return gpt({96, 12288, 96, 2048, 50257, 0}); }

// The same network at a size that learns to write on a plain computer: characters instead of words.
Graph gptMini() { return gpt({4, 128, 4, 128, 65, 0.1}); }

// Devlin et al. 2018, with the pooler that reads the first token
Graph bertBase() {
    const Size size = {12, 768, 12, 512, 30522, 0.1};
    NetworkBuilder net;
    const Uid tokens = net.input("tokens", {size.length});
    const Uid segments = net.input("segments", {size.length});
    {
        NetworkBuilder::Block embeddings(net, "embeddings");
        const Uid words = net.addTo({tokens}, "Embedding", "token_embedding",
                                    {{"input_dim", size.vocabulary}, {"output_dim", size.width}});
        const Uid sentence =
            net.addTo({segments}, "Embedding", "segment_embedding", {{"input_dim", 2}, {"output_dim", size.width}});
        net.addTo({words, sentence}, "Add", "embedding_add");
        net.add("PositionEmbedding", "position_embedding", {{"sequence_length", size.length}});
        norm(net, "embedding_norm", 1e-12);
        dropout(net, "embedding_dropout", size);
    }
    {
        NetworkBuilder::Block stack(net, "encoder");
        for (int i = 1; i <= size.blocks; ++i) bertBlock(net, "block" + std::to_string(i), size);
    }
    {
        NetworkBuilder::Block pooler(net, "pooler");
        net.add("Cropping1D", "first_token", {{"cropping", {0, size.length - 1}}});
        net.add("Flatten", "first_token_flat");
        net.add("Dense", "pooler_dense", {{"units", size.width}, {"activation", "tanh"}});
    }
    return net.take();
}

} // namespace lamina
