// The first convolutional networks: layers in a row.

#include "core/model/architectures/architectures.h"
#include "core/model/architectures/network_builder.h"

namespace lamina {

namespace {
void convRelu(NetworkBuilder& net, const std::string& name, int filters, int size, int stride = 1) {
    net.add("Conv2D", name,
            {{"filters", filters},
             {"kernel_size", {size, size}},
             {"strides", {stride, stride}},
             {"padding", "same"},
             {"activation", "relu"}});
}

void maxPool(NetworkBuilder& net, const std::string& name, int size, int stride) {
    net.add("MaxPooling2D", name, {{"pool_size", {size, size}}, {"strides", {stride, stride}}});
}
} // namespace

// LeCun et al. 1998, in the form of today's courses: averages between tanh convolutions. Pictures of 28×28 get the border of
// two that made them 32×32 then.
Graph lenet5() {
    NetworkBuilder net;
    net.input("input", {28, 28, 1});
    net.add("Conv2D", "conv_1", {{"filters", 6}, {"kernel_size", {5, 5}}, {"padding", "same"}, {"activation", "tanh"}});
    net.add("AveragePooling2D", "pool_1", {{"pool_size", {2, 2}}});
    net.add("Conv2D", "conv_2", {{"filters", 16}, {"kernel_size", {5, 5}}, {"activation", "tanh"}});
    net.add("AveragePooling2D", "pool_2", {{"pool_size", {2, 2}}});
    net.add("Flatten", "flatten");
    net.add("Dense", "dense_1", {{"units", 120}, {"activation", "tanh"}});
    net.add("Dense", "dense_2", {{"units", 84}, {"activation", "tanh"}});
    net.add("Dense", "output", {{"units", 10}, {"activation", "softmax"}});
    return net.take();
}

// Krizhevsky et al. 2012, the two halves of that time's two graphics cards as one tower (Krizhevsky 2014).
Graph alexnet() {
    NetworkBuilder net;
    net.input("input", {224, 224, 3});
    {
        NetworkBuilder::Block block(net, "features");
        convRelu(net, "conv_1", 64, 11, 4);
        maxPool(net, "pool_1", 3, 2);
        convRelu(net, "conv_2", 192, 5);
        maxPool(net, "pool_2", 3, 2);
        convRelu(net, "conv_3", 384, 3);
        convRelu(net, "conv_4", 256, 3);
        convRelu(net, "conv_5", 256, 3);
        maxPool(net, "pool_3", 3, 2);
    }
    net.add("Flatten", "flatten");
    {
        NetworkBuilder::Block block(net, "classifier");
        net.add("Dropout", "dropout_1", {{"rate", 0.5}});
        net.add("Dense", "dense_1", {{"units", 4096}, {"activation", "relu"}});
        net.add("Dropout", "dropout_2", {{"rate", 0.5}});
        net.add("Dense", "dense_2", {{"units", 4096}, {"activation", "relu"}});
        net.add("Dense", "output", {{"units", 1000}, {"activation", "softmax"}});
    }
    return net.take();
}

// The same idea for pictures of 32×32, small enough to be trained on a plain computer.
Graph alexnetSmall() {
    NetworkBuilder net;
    net.input("input", {32, 32, 3});
    {
        NetworkBuilder::Block block(net, "features");
        convRelu(net, "conv_1", 32, 5);
        maxPool(net, "pool_1", 2, 2);
        convRelu(net, "conv_2", 64, 3);
        maxPool(net, "pool_2", 2, 2);
        convRelu(net, "conv_3", 96, 3);
        convRelu(net, "conv_4", 64, 3);
        convRelu(net, "conv_5", 64, 3);
        maxPool(net, "pool_3", 2, 2);
    }
    net.add("Flatten", "flatten");
    {
        NetworkBuilder::Block block(net, "classifier");
        net.add("Dropout", "dropout_1", {{"rate", 0.4}});
        net.add("Dense", "dense_1", {{"units", 256}, {"activation", "relu"}});
        net.add("Dropout", "dropout_2", {{"rate", 0.4}});
        net.add("Dense", "output", {{"units", 10}, {"activation", "softmax"}});
    }
    return net.take();
}

// Simonyan and Zisserman 2014, configuration D.
Graph vgg16() {
    NetworkBuilder net;
    net.input("input", {224, 224, 3});
    const int depth[] = {2, 2, 3, 3, 3}, width[] = {64, 128, 256, 512, 512};
    for (int stage = 0; stage < 5; ++stage) {
        const std::string prefix = "block" + std::to_string(stage + 1);
        NetworkBuilder::Block block(net, prefix);
        for (int i = 1; i <= depth[stage]; ++i) convRelu(net, prefix + "_conv" + std::to_string(i), width[stage], 3);
        maxPool(net, prefix + "_pool", 2, 2);
    }
    net.add("Flatten", "flatten");
    {
        NetworkBuilder::Block block(net, "classifier");
        net.add("Dense", "fc1", {{"units", 4096}, {"activation", "relu"}});
        net.add("Dense", "fc2", {{"units", 4096}, {"activation", "relu"}});
        net.add("Dense", "predictions", {{"units", 1000}, {"activation", "softmax"}});
    }
    return net.take();
}

} // namespace lamina
