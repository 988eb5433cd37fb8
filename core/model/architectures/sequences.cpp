// From one sequence to another, before transformers.

#include "core/model/architectures/architectures.h"
#include "core/model/architectures/network_builder.h"

namespace lamina {

// Luong et al. 2015: an LSTM reads, another one writes from where the first one ended, and looks back at every step that was
// read. The second input is the right answer, one step late.
Graph sequenceToSequence() {
    constexpr int kLength = 32, kVocabulary = 64, kWidth = 128;
    NetworkBuilder net;
    const Uid read = net.input("read", {kLength}), written = net.input("written", {kLength});
    Uid seen = 0;
    {
        NetworkBuilder::Block encoder(net, "encoder");
        net.addTo({read}, "Embedding", "encoder_embedding", {{"input_dim", kVocabulary}, {"output_dim", kWidth}});
        seen = net.add("LSTM", "encoder_lstm", {{"units", kWidth}, {"return_sequences", true}, {"return_state", true}});
    }
    Uid said = 0;
    {
        NetworkBuilder::Block decoder(net, "decoder");
        net.addTo({written}, "Embedding", "decoder_embedding", {{"input_dim", kVocabulary}, {"output_dim", kWidth}});
        said = net.add("LSTM", "decoder_lstm", {{"units", kWidth}, {"return_sequences", true}});
        net.connectResult(seen, said, 1); // its last output and its last memory
        net.connectResult(seen, said, 2);
    }
    const Uid context = net.addTo({said, seen}, "Attention", "attention");
    net.addTo({context, said}, "Concatenate", "concat");
    net.add("Dense", "dense", {{"units", kWidth}, {"activation", "tanh"}});
    net.add("Dense", "output", {{"units", kVocabulary}, {"activation", "softmax"}});
    return net.take();
}

} // namespace lamina
