#include "widgets/common/layer_look.h"

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/training/figures.h"

namespace lamina {

ColourRole colourOf(Category category) {
    switch (category) {
    case Category::io:
        return &Colours::catIO;
    case Category::core:
    case Category::shape:
        return &Colours::catCore;
    case Category::convolution:
    case Category::pooling:
        return &Colours::catConv;
    case Category::activation:
        return &Colours::catAct;
    case Category::normalization:
    case Category::regularization:
        return &Colours::catNorm;
    case Category::recurrent:
    case Category::attention:
        return &Colours::catRec;
    case Category::merge:
    case Category::augmentation:
        return &Colours::catMerge;
    }
    return &Colours::catCore;
}

ColourRole colourOfType(const std::string& type) {
    const LayerSpec* spec = findLayer(type);
    return spec ? colourOf(spec->category) : &Colours::text2;
}

QString iconOfType(const std::string& type) {
    const LayerSpec* spec = findLayer(type);
    return spec && !spec->icon.empty() ? QString::fromStdString(spec->icon) : QStringLiteral("help");
}

QString labelOfType(const std::string& type) {
    const LayerSpec* spec = findLayer(type);
    return spec ? shown(spec->label) : QString::fromStdString(type);
}

QString summaryOf(const Node& node) {
    const LayerSpec* spec = findLayer(node.type);
    if (!spec || !spec->summaryRule) return {};
    QString line = QString::fromStdString(spec->summaryRule(Options(spec->properties, node.properties)));
    // The Chinese font draws the middle dot one em wide.
    if (Theme::instance().isChinese()) line.replace(QStringLiteral(" · "), QStringLiteral("，"));
    return line;
}

QString shapeText(const Shape& shape) {
    return shape.rank() == 1 ? groupedNumber(shape[0]) : QString::fromStdString(shape.text());
}

QString countText(bool isKnown, std::int64_t count) { return isKnown ? groupedNumber(count) : QString(QChar(0x2013)); }

} // namespace lamina
