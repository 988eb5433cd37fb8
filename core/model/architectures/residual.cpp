// Residual networks (He et al. 2015) and MobileNet: blocks of convolutions with batch normalisation.

#include "core/model/architectures/architectures.h"
#include "core/model/architectures/network_builder.h"

namespace lamina {

namespace {
Uid unbiasedConv(NetworkBuilder& net, const std::string& name, int filters, int size, int stride) {
    return net.add("Conv2D", name + "_conv",
                   {{"filters", filters},
                    {"kernel_size", {size, size}},
                    {"strides", {stride, stride}},
                    {"padding", "same"},
                    {"use_bias", false},
                    {"kernel_initializer", "he_normal"}});
}

Uid convNorm(NetworkBuilder& net, const std::string& name, int filters, int size, int stride) {
    unbiasedConv(net, name, filters, size, stride);
    return net.add("BatchNormalization", name + "_norm", {{"momentum", 0.9}});
}

Uid relu(NetworkBuilder& net, const std::string& name) {
    return net.add("Activation", name + "_relu", {{"activation", "relu"}});
}

// F(x) + x, where F is two 3×3 convolutions, or 1×1, 3×3, 1×1 with a bottleneck; a 1×1 convolution on the shortcut where
// the shape changes.
void residual(NetworkBuilder& net, const std::string& name, int width, int stride, bool isBottleneck, bool projects) {
    NetworkBuilder::Block block(net, name);
    const Uid x = net.last();
    if (isBottleneck) {
        convNorm(net, name + "_1", width, 1, 1);
        relu(net, name + "_1");
        convNorm(net, name + "_2", width, 3, stride);
        relu(net, name + "_2");
        convNorm(net, name + "_3", 4 * width, 1, 1);
    } else {
        convNorm(net, name + "_1", width, 3, stride);
        relu(net, name + "_1");
        convNorm(net, name + "_2", width, 3, 1);
    }
    const Uid f = net.last();
    Uid shortcut = x;
    if (projects) {
        net.goTo(x);
        shortcut = convNorm(net, name + "_skip", isBottleneck ? 4 * width : width, 1, stride);
    }
    net.addTo({shortcut, f}, "Add", name + "_add");
    relu(net, name + "_out");
}

void stages(NetworkBuilder& net, const std::vector<int>& depths, int width, bool isBottleneck) {
    for (std::size_t s = 0; s < depths.size(); ++s) {
        const std::string name = "stage" + std::to_string(s + 1);
        NetworkBuilder::Block stage(net, name);
        for (int i = 0; i < depths[s]; ++i)
            residual(net, name + "_block" + std::to_string(i + 1), width << s, s > 0 && i == 0 ? 2 : 1, isBottleneck,
                     i == 0 && (s > 0 || isBottleneck));
    }
}

Graph imageNet(const std::vector<int>& depths, bool isBottleneck) {
    NetworkBuilder net;
    net.input("input", {224, 224, 3});
    {
        NetworkBuilder::Block stem(net, "stem");
        convNorm(net, "stem", 64, 7, 2);
        relu(net, "stem");
        net.add("MaxPooling2D", "stem_pool", {{"pool_size", {3, 3}}, {"strides", {2, 2}}, {"padding", "same"}});
    }
    stages(net, depths, 64, isBottleneck);
    net.add("GlobalAveragePooling2D", "pool");
    net.add("Dense", "output", {{"units", 1000}, {"activation", "softmax"}});
    return net.take();
}

// For pictures of 32×32: no pooling at the start.
Graph cifar(const std::vector<int>& depths, int width) {
    NetworkBuilder net;
    net.input("input", {32, 32, 3});
    {
        NetworkBuilder::Block stem(net, "stem");
        convNorm(net, "stem", width, 3, 1);
        relu(net, "stem");
    }
    stages(net, depths, width, false);
    net.add("GlobalAveragePooling2D", "pool");
    net.add("Dense", "output", {{"units", 10}, {"activation", "softmax"}});
    return net.take();
}
} // namespace

Graph resnet18() { return imageNet({2, 2, 2, 2}, false); }
Graph resnet34() { return imageNet({3, 4, 6, 3}, false); }
Graph resnet50() { return imageNet({3, 4, 6, 3}, true); }
Graph resnet18Small() { return cifar({2, 2, 2, 2}, 64); }
Graph resnet20Small() { return cifar({3, 3, 3}, 16); }

// Howard et al. 2017, width 1.0: every 3×3 convolution is one per channel and then 1×1 across them.
Graph mobilenet() {
    NetworkBuilder net;
    net.input("input", {224, 224, 3});
    const auto relu6 = [&](const std::string& name) { net.add("Activation", name, {{"activation", "relu6"}}); };
    {
        NetworkBuilder::Block stem(net, "stem");
        convNorm(net, "stem", 32, 3, 2);
        relu6("stem_relu");
    }
    const int width[] = {64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024};
    const int stride[] = {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1};
    for (int i = 0; i < 13; ++i) {
        const std::string name = "block" + std::to_string(i + 1);
        NetworkBuilder::Block block(net, name);
        net.add(
            "DepthwiseConv2D", name + "_depthwise",
            {{"kernel_size", {3, 3}}, {"strides", {stride[i], stride[i]}}, {"padding", "same"}, {"use_bias", false}});
        net.add("BatchNormalization", name + "_depthwise_norm");
        relu6(name + "_depthwise_relu");
        convNorm(net, name + "_pointwise", width[i], 1, 1);
        relu6(name + "_pointwise_relu");
    }
    net.add("GlobalAveragePooling2D", "pool");
    net.add("Dropout", "dropout", {{"rate", 0.001}});
    net.add("Dense", "output", {{"units", 1000}, {"activation", "softmax"}});
    return net.take();
}

} // namespace lamina
