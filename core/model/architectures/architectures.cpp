#include "core/model/architectures/architectures.h"

#include "core/model/examples.h"

#include <algorithm>
#include <cctype>

namespace lamina {

const std::string& Architecture::titleIn(const std::string& language) const { return inLanguage(title, language); }
const std::string& Architecture::helpIn(const std::string& language) const { return inLanguage(help, language); }

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
        {"lenet-5",
         {{"en", "LeNet-5"}, {"zh_CN", "LeNet-5"}},
         {{"en", "The network that read cheques in 1998: two convolutions and three dense layers for 28×28 pictures."},
          {"zh_CN", "1998 年用于识别支票的网络：两个卷积层和三个全连接层，处理 28×28 的图像。"}},
         61706,
         false,
         lenet5,
         "sparse_categorical_crossentropy",
         32},
        {"alexnet",
         {{"en", "AlexNet"}, {"zh_CN", "AlexNet"}},
         {{"en",
           "Won ImageNet in 2012 and began the deep years. Most of its 61 million weights are in two dense layers."},
          {"zh_CN", "2012 年 ImageNet 竞赛冠军，开启了深度学习时代。6100 万个权重大多在两个全连接层中。"}},
         61100840,
         false,
         alexnet,
         "sparse_categorical_crossentropy",
         128},
        {"alexnet-small",
         {{"en", "AlexNet for 32×32 pictures"}, {"zh_CN", "AlexNet（32×32 图像）"}},
         {{"en", "The same layers, small enough to train here."}, {"zh_CN", "相同的层，小到可以在这里训练。"}},
         433578,
         false,
         alexnetSmall,
         "sparse_categorical_crossentropy",
         64},
        {"vgg-16",
         {{"en", "VGG-16"}, {"zh_CN", "VGG-16"}},
         {{"en", "Nothing but 3×3 convolutions, sixteen layers with weights."},
          {"zh_CN", "只用 3×3 卷积，共十六个带权重的层。"}},
         138357544,
         false,
         vgg16,
         "sparse_categorical_crossentropy",
         32},
        {"resnet-18",
         {{"en", "ResNet-18"}, {"zh_CN", "ResNet-18"}},
         {{"en", "Every block adds to what entered it, so that depth does no harm: eight blocks of two convolutions."},
          {"zh_CN", "每个块都把结果加到输入上，因此加深网络不会有害：八个块，每块两个卷积。"}},
         11689512,
         true,
         resnet18,
         "sparse_categorical_crossentropy",
         32},
        {"resnet-34",
         {{"en", "ResNet-34"}, {"zh_CN", "ResNet-34"}},
         {{"en", "As ResNet-18, with sixteen blocks."}, {"zh_CN", "与 ResNet-18 相同，但有十六个块。"}},
         21797672,
         true,
         resnet34,
         "sparse_categorical_crossentropy",
         32},
        {"resnet-50",
         {{"en", "ResNet-50"}, {"zh_CN", "ResNet-50"}},
         {{"en", "Bottleneck blocks: narrow 3×3 convolutions between 1×1 ones."},
          {"zh_CN", "瓶颈块：在两个 1×1 卷积之间放较窄的 3×3 卷积。"}},
         25557032,
         true,
         resnet50,
         "sparse_categorical_crossentropy",
         32},
        {"resnet-18-small",
         {{"en", "ResNet-18 for 32×32 pictures"}, {"zh_CN", "ResNet-18（32×32 图像）"}},
         {{"en", "Without the reductions at the start, for CIFAR-10."},
          {"zh_CN", "去掉开头的缩小步骤，用于 CIFAR-10。"}},
         11173962,
         true,
         resnet18Small,
         "sparse_categorical_crossentropy",
         64},
        {"resnet-20-small",
         {{"en", "ResNet-20 for 32×32 pictures"}, {"zh_CN", "ResNet-20（32×32 图像）"}},
         {{"en", "The slim form for CIFAR-10: nine blocks, 16 to 64 channels, small enough to train here."},
          {"zh_CN", "用于 CIFAR-10 的精简形式：九个块，16 到 64 个通道，小到可以在这里训练。"}},
         272474,
         true,
         resnet20Small,
         "sparse_categorical_crossentropy",
         64},
        {"mobilenet",
         {{"en", "MobileNet"}, {"zh_CN", "MobileNet"}},
         {{"en", "For telephones: a 3×3 convolution for each channel, then 1×1 across them, at a ninth of the work."},
          {"zh_CN", "为手机设计：先对每个通道做 3×3 卷积，再用 1×1 卷积跨通道组合，计算量约为九分之一。"}},
         4253864,
         false,
         mobilenet,
         "sparse_categorical_crossentropy",
         32},
        {"autoencoder",
         {{"en", "Autoencoder"}, {"zh_CN", "自编码器"}},
         {{"en", "784 numbers through a code of 30 and back: what it cannot rebuild, the code has no room for."},
          {"zh_CN", "784 个数压缩成 30 个数的编码再还原：还原不了的，就是编码容纳不下的。"}},
         2837314,
         false,
         autoencoder,
         "binary_crossentropy",
         64},
        {"variational-autoencoder",
         {{"en", "Variational autoencoder"}, {"zh_CN", "变分自编码器"}},
         {{"en",
           "The code is a distribution, so that new pictures can be drawn from it: two numbers, a plane of digits."},
          {"zh_CN", "编码是一个分布，因此可以从中抽取新的图像：两个数，构成一个数字平面。"}},
         1068820,
         false,
         variationalAutoencoder,
         "binary_crossentropy",
         64},
        {"u-net",
         {{"en", "U-Net"}, {"zh_CN", "U-Net"}},
         {{"en", "Finds the shape of things: down to the meaning, up to the pixels, with a bridge at every level."},
          {"zh_CN", "找出物体的形状：向下得到语义，向上回到像素，每一级之间都有桥接。"}},
         31030593,
         false,
         unet,
         "binary_crossentropy",
         8},
        {"bert-base",
         {{"en", "BERT-base"}, {"zh_CN", "BERT-base"}},
         {{"en", "Twelve encoder blocks that read a whole text at once; 110 million weights, a fifth of them words."},
          {"zh_CN", "十二个编码器块，一次读完整段文本；共 1.1 亿个权重，其中五分之一属于词表。"}},
         109482240,
         false,
         bertBase,
         "",
         16},
        {"gpt-2",
         {{"en", "GPT-2 (small)"}, {"zh_CN", "GPT-2（小型）"}},
         {{"en", "Twelve decoder blocks that foretell the next token; its last layer reads the table of the first one "
                 "backwards."},
          {"zh_CN", "十二个解码器块，预测下一个词元；最后一层反向使用第一层的词表。"}},
         124439808,
         false,
         gpt2Small,
         "sparse_categorical_crossentropy",
         4},
        {"gpt-3",
         {{"en", "GPT-3 (its shape)"}, {"zh_CN", "GPT-3（结构）"}},
         {{"en",
           "The same drawing at 175 thousand million weights: to look at and to count. No computer at home holds it."},
          {"zh_CN", "同样的结构，1750 亿个权重：供查看和计数，家用计算机容纳不下。"}},
         174604259328,
         false,
         gpt3,
         "sparse_categorical_crossentropy",
         1},
        {"gpt-mini",
         {{"en", "GPT for characters"}, {"zh_CN", "字符级 GPT"}},
         {{"en", "Four decoder blocks of width 128: the same network at a size that learns here."},
          {"zh_CN", "四个宽度为 128 的解码器块：同样的网络，大小适合在这里训练。"}},
         818048,
         false,
         gptMini,
         "sparse_categorical_crossentropy",
         32},
        {"seq2seq",
         {{"en", "Sequence to sequence with attention"}, {"zh_CN", "带注意力的序列到序列"}},
         {{"en",
           "One LSTM reads, another one writes and looks back at what was read: translation before transformers."},
          {"zh_CN", "一个 LSTM 阅读，另一个书写并回看读过的内容：Transformer 出现之前的机器翻译。"}},
         320704,
         false,
         sequenceToSequence,
         "sparse_categorical_crossentropy",
         32},
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
