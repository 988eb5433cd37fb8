// The canvas driven by hands and keys, as the interaction rules say.

#include "tests/widgets/canvas_bench.h"
#include "widgets/canvas/mistake_card.h"
#include "widgets/canvas/search_box.h"
#include "widgets/canvas/zoom_bar.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace lamina;

class CanvasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    // selecting
    void clicksSelect();
    void theBandSelects();
    void escapeClears();
    // editing
    void deletingJoinsTheNeighbours();
    void deletingWithoutJoining();
    void backspaceDeletesToo();
    void draggingPinsAndTidyUnpins();
    void escapeCancelsADrag();
    void renames();
    void freezes();
    // wires
    void drawsAWire();
    void anIllegalTargetTakesNoWire();
    void aNewWireReplacesTheOnlyInput();
    void aWirePulledOffIsGone();
    void aWireDroppedOnNothingListsLayers();
    void aSelectedWireIsDeleted();
    // the palette's half
    void dropsOnAWire();
    void dropsOnALowerHalf();
    void dropsOnNothing();
    void dropsTheFirstLayer();
    void addsBelowTheSelection();
    void addsAMergeOfTheSelection();
    // the search box
    void searchesAndInserts();
    void searchesInChineseAndByLetters();
    void saysWhenNothingMatches();
    void doubleClickAddsThere();
    // clipboard
    void pasteKeepsInnerWires();
    void pasteIsOneStepAndHangsBelow();
    void copiesAsText();
    void foreignTextIsNoLayer();
    void cutsAndDuplicates();
    // mistakes
    void fixesAMistakeWithOneClick();
    void offersOtherWays();
    // keys
    void walksWithArrows();
    void connectsWithKeys();
    void reordersInputsWithKeys();
    void deletesAWireWithKeys();
    void movesWithKeys();
    void pansWithSpace();
    void enterAndHelp();
    // view
    void zoomsAtThePointer();
    void fitsAndGoesHome();
    void pans();
    // the rest
    void readersSeeTheLayers();
    void theEmptyCanvasOffersAStart();
    void fiveHundredLayersArePaintedOnce();
};

void CanvasTest::initTestCase() {
    samples::plain(); // registers the layers
    Theme::start(false, Theme::Language::English);
}

void CanvasTest::clicksSelect() {
    CanvasBench b(samples::residual());
    QSignalSpy spy(&b.canvas, &Canvas::selectionChanged);
    b.click(b.at("conv_2"));
    QCOMPARE(b.selected(), QStringList{"conv_2"});
    b.click(b.at("add_1"), Qt::ControlModifier);
    b.click(b.at("relu_1"), Qt::ShiftModifier);
    QCOMPARE(b.selected(), (QStringList{"conv_2", "add_1", "relu_1"}));
    b.click(b.at("add_1"), Qt::ControlModifier);
    QCOMPARE(b.selected(), (QStringList{"conv_2", "relu_1"}));
    b.click(b.at("pool_1"));
    QCOMPARE(b.selected(), QStringList{"pool_1"});
    b.click({900, 700});
    QVERIFY(b.selected().isEmpty());
    QCOMPARE(spy.count(), 6);
    QVERIFY(b.steps.empty()); // selecting is no edit
}

void CanvasTest::theBandSelects() {
    CanvasBench b(samples::residual());
    b.drag(b.at("pool_1") + QPoint(300, -10), b.at("conv_3") + QPoint(100, 10));
    QCOMPARE(b.selected(), (QStringList{"pool_1", "conv_2", "conv_3"}));
    b.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(b.selected().size(), 10);
}

void CanvasTest::escapeClears() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_1"));
    b.key(Qt::Key_Escape);
    QVERIFY(b.selected().isEmpty());
}

void CanvasTest::deletingJoinsTheNeighbours() {
    CanvasBench b(samples::residual());
    b.click(b.at("conv_3"));
    b.key(Qt::Key_Delete);
    QVERIFY(!b.has("conv_3"));
    QCOMPARE(b.inputsOf("add_1"), (QStringList{"conv_2", "pool_1"}));
    QCOMPARE(b.steps.size(), std::size_t(1));
    QCOMPARE(b.selected(), QStringList{"conv_2"}); // keys go on from there
    b.undo();
    QCOMPARE(b.inputsOf("add_1"), (QStringList{"conv_3", "pool_1"}));
}

void CanvasTest::deletingWithoutJoining() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_2"));
    b.key(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(b.inputsOf("dense_3").isEmpty());
}

void CanvasTest::backspaceDeletesToo() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_2"));
    b.click(b.at("dense_1"), Qt::ShiftModifier);
    b.key(Qt::Key_Backspace);
    QCOMPARE(b.inputsOf("dense_3"), QStringList{"input_1"});
    QCOMPARE(b.steps.size(), std::size_t(1));
}

void CanvasTest::draggingPinsAndTidyUnpins() {
    CanvasBench b(samples::residual());
    const QPoint before = b.at("flatten_1");
    b.drag(before, before + QPoint(400, 20));
    QVERIFY(b.graph().find("flatten_1")->pin.has_value());
    QVERIFY((b.at("flatten_1") - before - QPoint(400, 20)).manhattanLength() <= 4); // places are multiples of 4
    QCOMPARE(b.inputsOf("dense_1"), QStringList{"flatten_1"});                      // moving never re-wires
    QCOMPARE(b.steps.size(), std::size_t(1));
    QTest::mouseClick(b.canvas.zoomBar()->tidyButton(), Qt::LeftButton);
    QVERIFY(!hasPins(b.graph()));
    QCOMPARE(b.at("flatten_1"), before);
    QCOMPARE(b.labels, (QStringList{"Move", "Tidy"}));
}

void CanvasTest::escapeCancelsADrag() {
    CanvasBench b(samples::plain());
    const QPoint before = b.at("dense_2");
    QTest::mousePress(b.canvas.viewport(), Qt::LeftButton, {}, before);
    b.move(before, before + QPoint(60, 60));
    QVERIFY(b.at("dense_2") != before);
    b.key(Qt::Key_Escape);
    QCOMPARE(b.at("dense_2"), before);
    QTest::mouseRelease(b.canvas.viewport(), Qt::LeftButton, {}, before + QPoint(60, 60));
    QVERIFY(b.steps.empty());
}

void CanvasTest::renames() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_2"));
    b.key(Qt::Key_F2);
    auto* field = qobject_cast<QLineEdit*>(qApp->focusWidget());
    QVERIFY(field);
    QCOMPARE(field->text(), QStringLiteral("dense_2"));
    b.type("hidden");
    b.key(Qt::Key_Return);
    QVERIFY(b.has("hidden"));
    QCOMPARE(b.selected(), QStringList{"hidden"});
    b.key(Qt::Key_F2);
    b.type("other");
    b.key(Qt::Key_Escape);
    QVERIFY(!b.has("other"));
    QCOMPARE(b.steps.size(), std::size_t(1));
}

void CanvasTest::freezes() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_1"));
    b.canvas.action(Canvas::Command::freeze)->trigger();
    QVERIFY(!b.graph().find("dense_1")->isTrainable);
    QVERIFY(b.canvas.nodeItem(b.uid("dense_1"))->look().isFrozen);
    b.canvas.action(Canvas::Command::freeze)->trigger();
    QVERIFY(b.graph().find("dense_1")->isTrainable);
}

void CanvasTest::drawsAWire() {
    CanvasBench b(samples::residual());
    QTest::mousePress(b.canvas.viewport(), Qt::LeftButton, {}, b.output("conv_1"));
    b.move({}, b.at("add_1") + QPoint(-200, 0));
    const auto mark = [&](const char* name) { return b.canvas.nodeItem(b.uid(name))->mark(); };
    QCOMPARE(mark("conv_1"), NodeItem::Mark::source);
    QCOMPARE(mark("add_1"), NodeItem::Mark::legalTarget);
    QCOMPARE(mark("input_1"), NodeItem::Mark::none); // takes no input
    b.move({}, b.at("add_1"));
    QCOMPARE(mark("add_1"), NodeItem::Mark::hotTarget);
    QTest::mouseRelease(b.canvas.viewport(), Qt::LeftButton, {}, b.at("add_1"));
    QCOMPARE(b.inputsOf("add_1"), (QStringList{"conv_3", "pool_1", "conv_1"}));
    QCOMPARE(mark("add_1"), NodeItem::Mark::none);
}

void CanvasTest::anIllegalTargetTakesNoWire() {
    CanvasBench b(samples::residual());
    b.drag(b.output("relu_1"), b.at("conv_1")); // would be a circle
    QVERIFY(b.steps.empty());
    b.drag(b.output("relu_1"), b.at("input_1"));
    QVERIFY(b.steps.empty());
    QVERIFY(!b.canvas.searchBox()->isVisible());
}

void CanvasTest::aNewWireReplacesTheOnlyInput() {
    CanvasBench b(samples::plain());
    b.drag(b.output("dense_1"), b.at("dense_3"));
    QCOMPARE(b.inputsOf("dense_3"), QStringList{"dense_1"});
    QCOMPARE(b.steps.size(), std::size_t(1));
}

void CanvasTest::aWirePulledOffIsGone() {
    CanvasBench b(samples::plain());
    b.drag(b.input("dense_3") - QPoint(0, 3), {900, 650});
    QVERIFY(b.inputsOf("dense_3").isEmpty());
    b.undo();
    b.drag(b.input("dense_2") - QPoint(0, 3), b.at("dense_3")); // or taken to another layer
    QVERIFY(b.inputsOf("dense_2").isEmpty());
    QCOMPARE(b.inputsOf("dense_3"), QStringList{"dense_1"});
}

void CanvasTest::aWireDroppedOnNothingListsLayers() {
    CanvasBench b(samples::residual());
    b.drag(b.output("pool_2"), {800, 300});
    QVERIFY(b.canvas.searchBox()->isVisible());
    const auto& proposals = b.canvas.searchBox()->proposals();
    QVERIFY(proposals.size() > 5);
    for (std::size_t i = 1; i < proposals.size(); ++i) QVERIFY(proposals[i - 1].isFitting >= proposals[i].isFitting);
    b.type("conv2d");
    b.key(Qt::Key_Return);
    QCOMPARE(b.inputsOf("conv_4"), QStringList{"pool_2"});
    QCOMPARE(b.inputsOf("flatten_1"), QStringList{"pool_2"}); // a branch
    QCOMPARE(b.steps.size(), std::size_t(1));
}

void CanvasTest::aSelectedWireIsDeleted() {
    CanvasBench b(samples::residual());
    b.click(b.wire("pool_1", "add_1"));
    QVERIFY(b.selected().isEmpty());
    b.key(Qt::Key_Delete);
    QCOMPARE(b.inputsOf("add_1"), QStringList{"conv_3"});
}

void CanvasTest::dropsOnAWire() {
    CanvasBench b(samples::residual());
    const QPoint where = b.wire("conv_2", "conv_3") + QPoint(12, 0);
    b.canvas.dragLayerOver("Dropout", where);
    int hot = 0;
    for (const WireItem* wire : b.canvas.wireItems()) hot += wire->isHot();
    QCOMPARE(hot, 1);
    b.canvas.dropLayer("Dropout", where);
    QCOMPARE(b.inputsOf("dropout_1"), QStringList{"conv_2"});
    QCOMPARE(b.inputsOf("conv_3"), QStringList{"dropout_1"});
    QCOMPARE(b.selected(), QStringList{"dropout_1"});
    QCOMPARE(b.steps.size(), std::size_t(1));
    for (const WireItem* wire : b.canvas.wireItems()) QVERIFY(!wire->isHot());
}

void CanvasTest::dropsOnALowerHalf() {
    CanvasBench b(samples::residual());
    b.canvas.dropLayer("Conv2D", b.at("pool_1") + QPoint(0, 12));
    QCOMPARE(b.inputsOf("conv_4"), QStringList{"pool_1"});
    QCOMPARE(b.inputsOf("conv_2"), QStringList{"pool_1"});
}

void CanvasTest::dropsOnNothing() {
    CanvasBench b(samples::plain());
    b.canvas.dropLayer("Dense", {800, 400});
    QVERIFY(b.inputsOf("dense_4").isEmpty());
    QCOMPARE(b.at("dense_4"), QPoint(800, 400));
}

void CanvasTest::dropsTheFirstLayer() {
    CanvasBench b{Graph()};
    b.canvas.dropLayer("Input", {300, 300});
    QVERIFY(b.has("input_1"));
    QVERIFY(!hasPins(b.graph()));
}

void CanvasTest::addsBelowTheSelection() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_1"));
    b.canvas.addLayer("BatchNormalization");
    b.canvas.addLayer("Activation");
    QCOMPARE(b.selected().size(), 1);
    const std::string added = b.selected()[0].toStdString();
    QCOMPARE(b.inputsOf("dense_2"), b.selected());
    b.key(Qt::Key_Escape);
    b.canvas.addLayer("Dense");
    QCOMPARE(b.inputsOf("dense_4"), QStringList{"dense_3"}); // at the end
}

void CanvasTest::addsAMergeOfTheSelection() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_1"));
    b.click(b.at("dense_2"), Qt::ControlModifier);
    b.canvas.addLayer("Add");
    QCOMPARE(b.inputsOf("add_1"), (QStringList{"dense_1", "dense_2"}));
}

void CanvasTest::searchesAndInserts() {
    CanvasBench b(samples::mistaken(), true);
    b.click(b.at("conv_2"));
    b.key(Qt::Key_Slash);
    SearchBox* box = b.canvas.searchBox();
    QVERIFY(box->isVisible());
    QVERIFY(box->field()->hasFocus());
    b.type("flat");
    QCOMPARE(box->proposals().front().match.spec->type, std::string("Flatten"));
    QCOMPARE(box->proposals().front().output.text(), std::string("7744"));
    QCOMPARE(box->proposals().front().fits, QStringLiteral("dense_1"));
    b.key(Qt::Key_Return);
    QVERIFY(!box->isVisible());
    QCOMPARE(b.inputsOf("dense_1"), QStringList{"flatten_1"});
    QVERIFY(b.canvas.hasFocus());
    b.key(Qt::Key_Insert);
    QVERIFY(box->isVisible());
    b.key(Qt::Key_Escape);
    QVERIFY(!box->isVisible());
    QCOMPARE(b.steps.size(), std::size_t(1));
}

void CanvasTest::searchesInChineseAndByLetters() {
    const Graph graph = samples::residual();
    const GraphFacts facts = samples::facts(graph);
    const auto first = [&](const QString& words) {
        const auto found = proposeLayers(graph, facts, {{samples::uidOf(graph, "pool_2")}, {}, false}, words);
        return found.empty() ? QString() : QString::fromStdString(found.front().match.spec->type);
    };
    QCOMPARE(first(QStringLiteral("展平")), QStringLiteral("Flatten"));
    QCOMPARE(first(QStringLiteral("全连接")), QStringLiteral("Dense"));
    QCOMPARE(first("lstm"), QStringLiteral("LSTM"));
    QCOMPARE(first("gap2"), QStringLiteral("GlobalAveragePooling2D"));
    QCOMPARE(first("bn"), QStringLiteral("BatchNormalization"));
    QCOMPARE(first("max pool"), QStringLiteral("MaxPooling2D"));
    QCOMPARE(first("qqqq"), QString());
}

void CanvasTest::saysWhenNothingMatches() {
    CanvasBench b(samples::plain());
    b.key(Qt::Key_Slash);
    b.type("dens3");
    QVERIFY(b.canvas.searchBox()->proposals().empty());
    QVERIFY(nearestNames("dens3").contains("Dense"));
    b.key(Qt::Key_Return); // nothing to choose
    QVERIFY(b.canvas.searchBox()->isVisible());
    QVERIFY(b.steps.empty());
}

void CanvasTest::doubleClickAddsThere() {
    CanvasBench b(samples::plain());
    QTest::mouseDClick(b.canvas.viewport(), Qt::LeftButton, {}, {820, 420});
    QVERIFY(b.canvas.searchBox()->isVisible());
    b.type("dense");
    b.key(Qt::Key_Return);
    QCOMPARE(b.at("dense_4"), QPoint(820, 420));
}

void CanvasTest::pasteKeepsInnerWires() {
    CanvasBench b(samples::residual());
    b.click(b.at("conv_2"));
    for (const char* name : {"conv_3", "add_1"}) b.click(b.at(name), Qt::ShiftModifier);
    b.key(Qt::Key_C, Qt::ControlModifier);
    b.key(Qt::Key_Escape);
    b.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(b.inputsOf("conv_5"), QStringList{"conv_4"});
    QCOMPARE(b.inputsOf("add_2"), QStringList{"conv_5"});
    QCOMPARE(b.selected(), (QStringList{"conv_4", "conv_5", "add_2"}));
    QCOMPARE(b.inputsOf("add_1"), (QStringList{"conv_3", "pool_1"})); // the original is as it was
}

void CanvasTest::pasteIsOneStepAndHangsBelow() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_1"));
    b.key(Qt::Key_C, Qt::ControlModifier);
    b.click(b.at("dense_2"));
    b.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(b.inputsOf("dense_4"), QStringList{"dense_2"});
    QCOMPARE(b.inputsOf("dense_3"), QStringList{"dense_4"});
    QCOMPARE(b.steps.size(), std::size_t(1));
    b.undo();
    QCOMPARE(b.graph(), samples::plain());
}

void CanvasTest::copiesAsText() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_1"));
    b.key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasFormat(kLayersMime));
    QVERIFY(QJsonDocument::fromJson(data->text().toUtf8()).isObject());
    QApplication::clipboard()->setText(data->text()); // as another program would hand it back
    b.key(Qt::Key_Escape);
    b.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(b.has("dense_4"));
}

void CanvasTest::foreignTextIsNoLayer() {
    CanvasBench b(samples::plain());
    for (const char* text : {"hello", "{}", "{\"nodes\":[{\"uid\":-1}]}", "[1,2"}) {
        QApplication::clipboard()->setText(text);
        QVERIFY(!b.canvas.action(Canvas::Command::paste)->isEnabled());
        b.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(b.steps.empty());
    }
}

void CanvasTest::cutsAndDuplicates() {
    CanvasBench b(samples::plain());
    b.click(b.at("dense_2"));
    b.key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(!b.has("dense_2"));
    QCOMPARE(b.inputsOf("dense_3"), QStringList{"dense_1"});
    b.click(b.at("dense_1"));
    b.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(b.selected().size(), 1);
    QCOMPARE(b.inputsOf("dense_3"), b.selected());
    QCOMPARE(b.steps.size(), std::size_t(2));
}

void CanvasTest::fixesAMistakeWithOneClick() {
    CanvasBench b(samples::mistaken(), true);
    const auto faulty = [&] {
        QStringList complaints;
        for (const WireItem* wire : b.canvas.wireItems())
            if (wire->look().isFaulty) complaints << wire->look().shape + ": " + wire->look().complaint;
        return complaints;
    };
    QCOMPARE(faulty(), QStringList{QStringLiteral("11×11×64: needs 1 axis, receives 3")});
    QVERIFY(!b.canvas.mistakeCard()->isVisible()); // only beside the selected layer
    QCOMPARE(b.canvas.nodeItem(b.uid("dense_1"))->look().errors, 1);
    b.click(b.at("dense_1"));
    MistakeCard* card = b.canvas.mistakeCard();
    QVERIFY(card->isVisible());
    QVERIFY(card->sentence().startsWith("dense_1 needs a flat input"));
    QVERIFY(card->sentence().endsWith("11×11×64."));
    QVERIFY(card->geometry().left() > b.at("dense_1").x() + 100);
    QTest::mouseClick(card->fixButton(), Qt::LeftButton);
    QVERIFY(faulty().isEmpty());
    QCOMPARE(b.inputsOf("dense_1"), QStringList{"flatten_1"});
    QVERIFY(!card->isVisible());
    QCOMPARE(b.steps.size(), std::size_t(1));
    b.undo();
    QCOMPARE(faulty().size(), 1);
}

void CanvasTest::offersOtherWays() {
    Graph graph = samples::plain(); // a convolution of a row of numbers
    graph.setProperty(samples::uidOf(graph, "input_1"), "shape", std::vector<std::int64_t>{784});
    graph.replaceType(samples::uidOf(graph, "dense_1"), "Conv2D");
    CanvasBench b(graph);
    b.click(b.at("conv_1"));
    MistakeCard* card = b.canvas.mistakeCard();
    QVERIFY(card->isVisible());
    QVERIFY(card->otherWays()->isVisible());
    QVERIFY(!card->otherWays()->menu()->actions().isEmpty());
    card->otherWays()->menu()->actions().first()->trigger();
    QCOMPARE(b.steps.size(), std::size_t(1));
    QVERIFY(b.graph() != graph);
}

void CanvasTest::walksWithArrows() {
    CanvasBench b(samples::inception());
    b.key(Qt::Key_Home);
    QCOMPARE(b.selected(), QStringList{"input_1"});
    b.key(Qt::Key_Down);
    QCOMPARE(b.selected(), QStringList{"conv_1"});
    b.key(Qt::Key_Down);
    const QString branch = b.selected()[0];
    b.key(Qt::Key_Right);
    QVERIFY(b.selected()[0] != branch);
    b.key(Qt::Key_Left);
    QCOMPARE(b.selected(), QStringList{branch});
    b.key(Qt::Key_Up);
    QCOMPARE(b.selected(), QStringList{"conv_1"});
    b.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(b.selected(), (QStringList{"conv_1", branch}));
    b.key(Qt::Key_End);
    QCOMPARE(b.selected(), QStringList{"dense_1"});
}

void CanvasTest::connectsWithKeys() {
    CanvasBench b(samples::residual());
    b.click(b.at("conv_1"));
    b.key(Qt::Key_C);
    for (int i = 0; i < 20 && b.canvas.nodeItem(b.uid("add_1"))->mark() != NodeItem::Mark::hotTarget; ++i)
        b.key(Qt::Key_Down);
    QCOMPARE(b.canvas.nodeItem(b.uid("add_1"))->mark(), NodeItem::Mark::hotTarget);
    b.key(Qt::Key_Return);
    QCOMPARE(b.inputsOf("add_1"), (QStringList{"conv_3", "pool_1", "conv_1"}));
    b.key(Qt::Key_C);
    b.key(Qt::Key_Escape);
    QCOMPARE(b.steps.size(), std::size_t(1));
}

void CanvasTest::reordersInputsWithKeys() {
    CanvasBench b(samples::residual());
    b.click(b.at("add_1"));
    b.key(Qt::Key_Up, Qt::ControlModifier); // its first wire
    b.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(b.inputsOf("add_1"), (QStringList{"pool_1", "conv_3"}));
    b.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(b.inputsOf("add_1"), (QStringList{"conv_3", "pool_1"}));
}

void CanvasTest::deletesAWireWithKeys() {
    CanvasBench b(samples::residual());
    b.click(b.at("add_1"));
    b.key(Qt::Key_Up, Qt::ControlModifier);
    b.key(Qt::Key_Right);
    b.key(Qt::Key_Delete);
    QCOMPARE(b.inputsOf("add_1"), QStringList{"conv_3"});
}

void CanvasTest::movesWithKeys() {
    CanvasBench b(samples::plain());
    const QPoint before = b.at("dense_2");
    b.click(before);
    b.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(b.at("dense_2"), before + QPoint(20, 0));
}

void CanvasTest::pansWithSpace() {
    CanvasBench b(samples::plain());
    const QPoint before = b.at("dense_1");
    QTest::keyPress(&b.canvas, Qt::Key_Space);
    b.drag({700, 500}, {760, 520});
    QTest::keyRelease(&b.canvas, Qt::Key_Space);
    QCOMPARE(b.at("dense_1"), before + QPoint(60, 20));
    b.drag({700, 500}, {720, 520}); // a band again
    QCOMPARE(b.at("dense_1"), before + QPoint(60, 20));
    QVERIFY(b.steps.empty());
}

void CanvasTest::enterAndHelp() {
    CanvasBench b(samples::plain());
    QSignalSpy properties(&b.canvas, &Canvas::propertiesWanted), help(&b.canvas, &Canvas::helpWanted);
    b.click(b.at("dense_2"));
    b.key(Qt::Key_Return);
    QTest::mouseDClick(b.canvas.viewport(), Qt::LeftButton, {}, b.at("dense_3"));
    b.key(Qt::Key_F1);
    QCOMPARE(properties.count(), 2);
    QCOMPARE(properties.at(0).at(0).value<Uid>(), b.uid("dense_2"));
    QCOMPARE(help.count(), 1);
}

void CanvasTest::zoomsAtThePointer() {
    CanvasBench b(samples::residual());
    const QPoint where = b.at("relu_1");
    QWheelEvent in(where, b.canvas.viewport()->mapToGlobal(where), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier,
                   Qt::NoScrollPhase, false);
    QApplication::sendEvent(b.canvas.viewport(), &in);
    QVERIFY(b.canvas.zoom() > 1.2);
    QVERIFY((b.at("relu_1") - where).manhattanLength() <= 2);
    b.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(b.canvas.zoom(), 1.0);
    const QPoint before = b.at("relu_1");
    QWheelEvent scroll(where, b.canvas.viewport()->mapToGlobal(where), {}, {0, -120}, Qt::NoButton, {},
                       Qt::NoScrollPhase, false);
    QApplication::sendEvent(b.canvas.viewport(), &scroll);
    QCOMPARE(b.canvas.zoom(), 1.0);
    QCOMPARE(b.at("relu_1"), before - QPoint(0, 60));
    for (int i = 0; i < 40; ++i) b.canvas.action(Canvas::Command::zoomOut)->trigger();
    QVERIFY(b.canvas.zoom() >= 0.0999);
}

void CanvasTest::fitsAndGoesHome() {
    CanvasBench b(samples::resNet(20));
    const QPoint home = b.at("input_1");
    b.key(Qt::Key_F);
    QVERIFY(b.canvas.zoom() < 0.6);
    const QRect view = b.canvas.viewport()->rect();
    for (const Node& node : b.graph().nodes()) QVERIFY(view.contains(b.canvas.viewPosition(node.uid)));
    b.canvas.goHome();
    QCOMPARE(b.canvas.zoom(), 1.0);
    QCOMPARE(b.at("input_1"), home);
    b.canvas.resize(800, 500);
    QCOMPARE(b.at("input_1"), home);
}

void CanvasTest::pans() {
    CanvasBench b(samples::plain());
    const QPoint before = b.at("dense_1");
    b.drag(before, before + QPoint(80, 40), Qt::MiddleButton);
    QCOMPARE(b.at("dense_1"), before + QPoint(80, 40));
    QVERIFY(b.steps.empty());
}

void CanvasTest::readersSeeTheLayers() {
    CanvasBench b(samples::residual());
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&b.canvas);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 10);
    QCOMPARE(list->child(1)->text(QAccessible::Name),
             QStringLiteral("conv_1, Conv2D, 32 filters · 3×3 · same · ReLU, output 28×28×32, 320 parameters"));
    b.click(b.at("conv_1"));
    QVERIFY(list->child(1)->state().selected);
    QVERIFY(list->child(1)->rect().contains(b.canvas.viewport()->mapToGlobal(b.at("conv_1"))));
}

void CanvasTest::theEmptyCanvasOffersAStart() {
    CanvasBench b{Graph()};
    auto* empty = b.canvas.findChild<CanvasEmptyState*>();
    QVERIFY(empty->isVisible());
    QSignalSpy data(&b.canvas, &Canvas::chooseDataWanted), example(&b.canvas, &Canvas::openExampleWanted);
    QTest::mouseClick(empty->dataButton(), Qt::LeftButton);
    QTest::mouseClick(empty->exampleButton(), Qt::LeftButton);
    QCOMPARE(data.count() + example.count(), 2);
    for (const int key : {Qt::Key_Up, Qt::Key_Delete, Qt::Key_F, Qt::Key_Return, Qt::Key_C, Qt::Key_F2, Qt::Key_Tab})
        QTest::keyClick(&b.canvas, Qt::Key(key));
    b.canvas.addLayer("Input");
    QVERIFY(!empty->isVisible());
}

void CanvasTest::fiveHundredLayersArePaintedOnce() {
    // 125 blocks: 500 layers. Moving one layer must not touch the others' items; leaving the view must not paint them.
    CanvasBench b(samples::resNet(125));
    QVERIFY(b.graph().nodes().size() >= 500);
    int repaints = 0;
    QObject::connect(b.canvas.scene(), &QGraphicsScene::changed,
                     [&](const QList<QRectF>& areas) { repaints += static_cast<int>(areas.size()); });
    Graph graph = b.graph();
    graph.setProperty(b.uid("conv_2"), "filters", std::int64_t(24));
    b.canvas.setGraph(graph, b.canvas.facts());
    QTest::qWait(20);
    QVERIFY2(repaints > 0 && repaints < 40, qPrintable(QString::number(repaints)));
}

QTEST_MAIN(CanvasTest)
#include "test_canvas.moc"
