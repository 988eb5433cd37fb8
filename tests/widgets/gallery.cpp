// Shows canvas, palette and inspector as they stand in the window, or writes a picture of them; to be looked at, not installed.
//   widgets_gallery [--dark] [--zh] [--em 13] [--network residual|mistake|plain|resnet|inception|empty] [--select NAME]
//                   [--search WORDS] [--zoom 1] [--shot FILE.png]

#include "core/layers/all.h"
#include "core/model/registry.h"
#include "tests/widgets/sample_networks.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/search_box.h"
#include "widgets/common/language.h"
#include "widgets/common/widgets.h"
#include "widgets/palette/palette_panel.h"
#include "widgets/properties/inspector_panel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QSplitter>
#include <QTranslator>
#include <QVBoxLayout>

#include <cmath>
#include <random>

using namespace lamina;

namespace {
QWidget* panel(const std::function<QString()>& title, QWidget* content) {
    auto* frame = new QWidget;
    frame->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new DockTitle;
    head->addTitle(title);
    column->addWidget(head);
    column->addWidget(content, 1);
    onThemeChange(frame, [frame] {
        QPalette palette = frame->palette();
        palette.setColor(QPalette::Window, colours().panel);
        frame->setPalette(palette);
    });
    return frame;
}

WeightsPointer drawnWeights(const GraphFacts& facts) {
    auto weights = std::make_shared<Weights>();
    std::mt19937 random(1);
    for (const auto& [uid, node] : facts.nodes)
        for (const WeightSpec& spec : node.weights) {
            WeightArray array{uid, spec.name, spec.shape, {}};
            std::normal_distribution<float> bell(-0.01f, 0.146f);
            for (std::int64_t i = 0; i < spec.shape.count(); ++i) array.values.push_back(bell(random));
            weights->push_back(std::move(array));
        }
    return weights;
}
} // namespace

int main(int argc, char* argv[]) {
    QApplication app(argc, argv);
    registerAll();
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{"dark", "dark theme"},
                       {"zh", "Chinese"},
                       {"weights", "as after a run"},
                       {"qm", "translation to look at before it is part of the program", "file"},
                       {"em", "pixel size of the font", "px", "13"},
                       {"network", "which network", "name", "residual"},
                       {"select", "name of the selected layer", "name"},
                       {"search", "open the search box with these words", "words"},
                       {"zoom", "1 = 100 %", "factor", "1"},
                       {"shot", "write a picture and leave", "file"}});
    parser.process(app);
    const auto language = parser.isSet("zh") ? Theme::Language::Chinese : Theme::Language::English;
    useLanguage(language);
    QTranslator draft;
    if (parser.isSet("qm") && draft.load(parser.value("qm"))) QCoreApplication::installTranslator(&draft);
    Theme::start(parser.isSet("dark"), language, parser.value("em").toDouble());

    const QString name = parser.value("network");
    Graph graph = name == "mistake"     ? samples::mistaken()
                  : name == "plain"     ? samples::plain()
                  : name == "resnet"    ? samples::resNet(8)
                  : name == "inception" ? samples::inception()
                  : name == "empty"     ? Graph()
                                        : samples::residual();
    const bool withData = name == "mistake";
    QSplitter window;
    window.setHandleWidth(1);
    auto* palette = new PalettePanel;
    auto* canvas = new Canvas;
    auto* inspector = new InspectorPanel;
    window.addWidget(panel([] { return PalettePanel::tr("Layers"); }, palette));
    window.addWidget(canvas);
    window.addWidget(panel([] { return InspectorPanel::tr("Inspector"); }, inspector));

    WeightsPointer weights;
    const auto show = [&] {
        const GraphFacts facts = samples::facts(graph, withData);
        if (parser.isSet("weights") && !weights) weights = drawnWeights(facts);
        canvas->setGraph(graph, facts);
        inspector->setContent(graph, facts, canvas->selection(), weights);
    };
    QObject::connect(canvas, &Canvas::edited, [&](const CanvasEdit& edit) {
        graph = edit.graph;
        show();
    });
    QObject::connect(canvas, &Canvas::selectionChanged,
                     [&] { inspector->setContent(graph, canvas->facts(), canvas->selection(), weights); });
    QObject::connect(canvas, &Canvas::propertiesWanted, [&] { inspector->focusFirstField(); });
    QObject::connect(palette, &PalettePanel::layerChosen, canvas, &Canvas::addLayer);
    QObject::connect(inspector, &InspectorPanel::propertyEdited,
                     [&](Uid uid, const QString& property, const PropertyValue& value) {
                         graph.setProperty(uid, property.toStdString(), value);
                         show();
                     });
    const auto fix = [&](Uid uid, const Fix& chosen) {
        TrainingConfig training;
        applyFix(chosen, uid, graph, training);
        show();
    };
    QObject::connect(canvas, &Canvas::fixChosen, fix);
    QObject::connect(inspector, &InspectorPanel::fixChosen, fix);
    QObject::connect(inspector, &InspectorPanel::trainableEdited, [&](const std::vector<Uid>& uids, bool isTrainable) {
        for (const Uid uid : uids) graph.setTrainable(uid, isTrainable);
        show();
    });

    show();
    window.resize(em(123), em(50));
    window.setSizes({em(15.08), em(82), em(25.85)});
    window.show();
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    canvas->setZoom(parser.value("zoom").toDouble());
    if (parser.value("zoom").toDouble() == 1) canvas->goHome();
    if (parser.isSet("select")) canvas->setSelection({samples::uidOf(graph, parser.value("select").toStdString())});
    if (parser.isSet("search")) {
        canvas->openSearch();
        canvas->searchBox()->field()->setText(parser.value("search"));
    }
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    if (parser.isSet("shot")) return window.grab().save(parser.value("shot")) ? 0 : 1;
    return app.exec();
}
