#include "core/model/architectures/architectures.h"

#include "core/model/examples.h"

#include <algorithm>
#include <cctype>

namespace lamina {

Project Architecture::project() const {
    Project made;
    made.name = made.example = id;
    made.graph = build();
    made.training.batchSize = batchSize;
    if (!loss.empty()) made.training.heads.front().loss = loss;
    return made;
}

const std::vector<Architecture>& architectures() {
    static const std::vector<Architecture> all = {
        {"lenet-5", TEXT("architecture", "LeNet-5"),
         TEXT("architecture",
              "The network that read cheques in 1998: two convolutions and three dense layers for 28×28 pictures."),
         61706, false, lenet5, "sparse_categorical_crossentropy", 32},
        {"alexnet", TEXT("architecture", "AlexNet"),
         TEXT("architecture",
              "Won ImageNet in 2012 and began the deep years. Most of its 61 million weights are in two dense layers."),
         61100840, false, alexnet, "sparse_categorical_crossentropy", 128},
        {"alexnet-small", TEXT("architecture", "AlexNet for 32×32 pictures"),
         TEXT("architecture", "The same layers, small enough to train here."), 433578, false, alexnetSmall,
         "sparse_categorical_crossentropy", 64},
        {"vgg-16", TEXT("architecture", "VGG-16"),
         TEXT("architecture", "Nothing but 3×3 convolutions, sixteen layers with weights."), 138357544, false, vgg16,
         "sparse_categorical_crossentropy", 32},
        {"resnet-18", TEXT("architecture", "ResNet-18"),
         TEXT("architecture",
              "Every block adds to what entered it, so that depth does no harm: eight blocks of two convolutions."),
         11689512, true, resnet18, "sparse_categorical_crossentropy", 32},
        {"resnet-34", TEXT("architecture", "ResNet-34"), TEXT("architecture", "As ResNet-18, with sixteen blocks."),
         21797672, true, resnet34, "sparse_categorical_crossentropy", 32},
        {"resnet-50", TEXT("architecture", "ResNet-50"),
         TEXT("architecture", "Bottleneck blocks: narrow 3×3 convolutions between 1×1 ones."), 25557032, true, resnet50,
         "sparse_categorical_crossentropy", 32},
        {"resnet-18-small", TEXT("architecture", "ResNet-18 for 32×32 pictures"),
         TEXT("architecture", "Without the reductions at the start, for CIFAR-10."), 11173962, true, resnet18Small,
         "sparse_categorical_crossentropy", 64},
        {"resnet-20-small", TEXT("architecture", "ResNet-20 for 32×32 pictures"),
         TEXT("architecture",
              "The slim form for CIFAR-10: nine blocks, 16 to 64 channels, small enough to train here."),
         272474, true, resnet20Small, "sparse_categorical_crossentropy", 64},
        {"mobilenet", TEXT("architecture", "MobileNet"),
         TEXT("architecture",
              "For telephones: a 3×3 convolution for each channel, then 1×1 across them, at a ninth of the work."),
         4253864, false, mobilenet, "sparse_categorical_crossentropy", 32},
        {"autoencoder", TEXT("architecture", "Autoencoder"),
         TEXT("architecture",
              "784 numbers through a code of 30 and back: what it cannot rebuild, the code has no room for."),
         2837314, false, autoencoder, "binary_crossentropy", 64},
        {"variational-autoencoder", TEXT("architecture", "Variational autoencoder"),
         TEXT("architecture",
              "The code is a distribution, so that new pictures can be drawn from it: two numbers, a plane of digits."),
         1068820, false, variationalAutoencoder, "binary_crossentropy", 64},
        {"u-net", TEXT("architecture", "U-Net"),
         TEXT("architecture",
              "Finds the shape of things: down to the meaning, up to the pixels, with a bridge at every level."),
         31030593, false, unet, "binary_crossentropy", 8},
        {"bert-base", TEXT("architecture", "BERT-base"),
         TEXT("architecture",
              "Twelve encoder blocks that read a whole text at once; 110 million weights, a fifth of them words."),
         109482240, false, bertBase, "", 16},
        {"gpt-2", TEXT("architecture", "GPT-2 (small)"),
         TEXT("architecture", "Twelve decoder blocks that foretell the next token; its last layer reads the table of "
                              "the first one backwards."),
         124439808, false, gpt2Small, "sparse_categorical_crossentropy", 4},
        {"gpt-3", TEXT("architecture", "GPT-3 (its shape)"),
         TEXT("architecture", "The same drawing at 175 thousand million weights: to look at and to count. No computer "
                              "at home holds it."),
         174604259328, false, gpt3, "sparse_categorical_crossentropy", 1},
        {"gpt-mini", TEXT("architecture", "GPT for characters"),
         TEXT("architecture", "Four decoder blocks of width 128: the same network at a size that learns here."), 818048,
         false, gptMini, "sparse_categorical_crossentropy", 32},
        {"seq2seq", TEXT("architecture", "Sequence to sequence with attention"),
         TEXT("architecture",
              "One LSTM reads, another one writes and looks back at what was read: translation before transformers."),
         320704, false, sequenceToSequence, "sparse_categorical_crossentropy", 32},
    };
    return all;
}

const Architecture* findArchitecture(const std::string& id) {
    const auto plain = [](const std::string& name) {
        std::string letters;
        for (const char c : name)
            if (std::isalnum(static_cast<unsigned char>(c)))
                letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        return letters;
    };
    const std::string wanted = plain(id);
    for (const Architecture& architecture : architectures())
        if (plain(architecture.id) == wanted) return &architecture;
    return nullptr;
}

std::optional<Project> templateProject(const std::string& id) {
    if (const Example* example = findExample(id)) return example->project;
    if (const Architecture* architecture = findArchitecture(id)) return architecture->project();
    return {};
}

std::vector<std::string> templateIds() {
    std::vector<std::string> ids;
    for (const Example& example : examples()) ids.push_back(example.id);
    for (const Architecture& architecture : architectures()) ids.push_back(architecture.id);
    return ids;
}

} // namespace lamina
