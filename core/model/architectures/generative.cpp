// Networks that give pictures: autoencoders and the U-Net.

#include "core/model/architectures/architectures.h"
#include "core/model/architectures/network_builder.h"

namespace lamina {

namespace {
void dense(NetworkBuilder& net, const std::string& name, int units, const char* activation) {
    net.add("Dense", name, {{"units", units}, {"activation", activation}});
}

void sameConv(NetworkBuilder& net, const std::string& name, int filters, int size, const char* activation = "relu") {
    net.add("Conv2D", name,
            {{"filters", filters}, {"kernel_size", {size, size}}, {"padding", "same"}, {"activation", activation}});
}

void twoConvs(NetworkBuilder& net, const std::string& name, int filters) {
    sameConv(net, name + "_conv1", filters, 3);
    sameConv(net, name + "_conv2", filters, 3);
}
} // namespace

// Hinton and Salakhutdinov 2006: 784 numbers through 30 and back.
Graph autoencoder() {
    NetworkBuilder net;
    net.input("input", {784});
    {
        NetworkBuilder::Block encoder(net, "encoder");
        dense(net, "encoder_1", 1000, "relu");
        dense(net, "encoder_2", 500, "relu");
        dense(net, "encoder_3", 250, "relu");
        dense(net, "code", 30, "linear");
    }
    {
        NetworkBuilder::Block decoder(net, "decoder");
        dense(net, "decoder_1", 250, "relu");
        dense(net, "decoder_2", 500, "relu");
        dense(net, "decoder_3", 1000, "relu");
        dense(net, "output", 784, "sigmoid");
    }
    return net.take();
}

// Kingma and Welling 2013, with a code of two numbers that can be looked at as a plane.
Graph variationalAutoencoder() {
    NetworkBuilder net;
    net.input("input", {784});
    Uid mean = 0, variance = 0;
    {
        NetworkBuilder::Block encoder(net, "encoder");
        dense(net, "encoder_1", 512, "relu");
        dense(net, "encoder_2", 256, "relu");
        const Uid seen = net.last();
        dense(net, "code_mean", 2, "linear");
        mean = net.last();
        net.goTo(seen);
        dense(net, "code_log_variance", 2, "linear");
        variance = net.last();
    }
    net.addTo({mean, variance}, "Sampling", "sampling", {{"kl_weight", 1.0 / 784}});
    {
        NetworkBuilder::Block decoder(net, "decoder");
        dense(net, "decoder_1", 256, "relu");
        dense(net, "decoder_2", 512, "relu");
        dense(net, "output", 784, "sigmoid");
    }
    return net.take();
}

// Ronneberger et al. 2015, on pictures whose sides halve four times: down, up again, and the pictures of the way down beside
// those of the way up.
Graph unet() {
    NetworkBuilder net;
    net.input("input", {128, 128, 1});
    std::vector<Uid> seen;
    for (int level = 0; level < 4; ++level) {
        const std::string name = "down" + std::to_string(level + 1);
        NetworkBuilder::Block block(net, name);
        if (level > 0) net.add("MaxPooling2D", name + "_pool", {{"pool_size", {2, 2}}});
        twoConvs(net, name, 64 << level);
        seen.push_back(net.last());
    }
    {
        NetworkBuilder::Block block(net, "bottom");
        net.add("MaxPooling2D", "bottom_pool", {{"pool_size", {2, 2}}});
        twoConvs(net, "bottom", 1024);
    }
    for (int level = 3; level >= 0; --level) {
        const std::string name = "up" + std::to_string(level + 1);
        NetworkBuilder::Block block(net, name);
        const Uid up =
            net.add("Conv2DTranspose", name + "_transpose",
                    {{"filters", 64 << level}, {"kernel_size", {2, 2}}, {"strides", {2, 2}}, {"padding", "same"}});
        net.addTo({seen[static_cast<std::size_t>(level)], up}, "Concatenate", name + "_concat");
        twoConvs(net, name, 64 << level);
    }
    sameConv(net, "output", 1, 1, "sigmoid");
    return net.take();
}

} // namespace lamina
