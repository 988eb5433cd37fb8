// Shows canvas, palette and inspector as they stand in the window, or writes a picture of them; to be looked at, not installed.
//   widgets_gallery [--dark] [--zh] [--em 13] [--network residual|mistake|plain|resnet|large|inception|empty] [--select NAME]
//                   [--search WORDS] [--zoom 1] [--state NAME] [--shot FILE.png]

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
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSplitter>
#include <QTimer>
#include <QTranslator>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>
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
                       {"state", "badges, hot (a layer over a wire) or wire (being drawn)", "name"},
                       {"bench", "print how long painting and a change of the graph take"},
                       {"after", "take the picture after so long", "ms"},
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
                  : name == "large"     ? samples::resNet(125)
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
    const auto middle = [&](const char* from) { // of the wire below
        for (const WireItem* wire : canvas->wireItems())
            if (graph.find(wire->edge().from)->name == from) return canvas->mapFromScene(wire->middle());
        return QPoint();
    };
    if (parser.value("state") == "badges") {
        graph.setTrainable(samples::uidOf(graph, "conv_1"), false);
        graph.setTrainable(samples::uidOf(graph, "dense_1"), false);
        graph.setPin(samples::uidOf(graph, "dense_1"), std::make_pair(520.0, 300.0));
        show();
    } else if (parser.value("state") == "hot") {
        canvas->dragLayerOver("Dropout", middle("conv_1"));
    } else if (parser.value("state") == "wire") {
        const auto send = [&](QEvent::Type type, QPoint at) {
            QMouseEvent event(type, at, canvas->viewport()->mapToGlobal(QPointF(at)), Qt::LeftButton, Qt::LeftButton,
                              {});
            QApplication::sendEvent(canvas->viewport(), &event);
        };
        const NodeItem* from = canvas->nodeItem(samples::uidOf(graph, "conv_1"));
        send(QEvent::MouseButtonPress, canvas->mapFromScene(from->outputPort()));
        send(QEvent::MouseMove, canvas->mapFromScene(from->outputPort()) + QPoint(260, 120));
    }
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    if (parser.isSet("bench")) {
        QImage image(canvas->viewport()->size(), QImage::Format_RGB32);
        const auto time = [](const char* what, const std::function<void()>& work) {
            std::vector<double> times;
            for (int i = 0; i < 21; ++i) {
                QElapsedTimer timer;
                timer.start();
                work();
                times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
            std::sort(times.begin(), times.end());
            std::printf("%-28s %6.2f ms\n", what, times[times.size() / 2]);
        };
        time("painting at 100 %", [&] { canvas->viewport()->render(&image); });
        time("checking the graph", [&] { samples::facts(graph, withData); });
        int filters = 8;
        time("an edit, laid out anew", [&] {
            graph.setProperty(samples::uidOf(graph, "conv_2"), "filters", std::int64_t(++filters));
            canvas->setGraph(graph, canvas->facts());
        });
        time("selecting", [&] { canvas->setSelection({graph.nodes()[static_cast<std::size_t>(++filters % 4)].uid}); });
        canvas->fitAll();
        time("painting everything", [&] { canvas->viewport()->render(&image); });
        return 0;
    }
    if (parser.isSet("after") && parser.isSet("shot")) {
        QTimer::singleShot(parser.value("after").toInt(), &window, [&] {
            window.grab().save(parser.value("shot"));
            QCoreApplication::quit();
        });
        return QCoreApplication::exec();
    }
    if (parser.isSet("shot")) return window.grab().save(parser.value("shot")) ? 0 : 1;
    return app.exec();
}
