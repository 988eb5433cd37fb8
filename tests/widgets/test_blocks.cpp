// Blocks on the canvas: drawn as one node, opened, put together, taken apart, repeated, chosen from the palette.
// With LAMINA_PICTURES set to a folder it leaves pictures there for people to look at.

#include "core/model/architectures/architectures.h"
#include "tests/widgets/canvas_bench.h"
#include "widgets/canvas/block_edits.h"
#include "widgets/canvas/block_frame.h"
#include "widgets/canvas/block_specs.h"

#include <QAccessible>
#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>

using namespace lamina;

namespace {
Uid blockOf(const Graph& graph, const std::string& name) {
    for (const Group& group : graph.groups())
        if (group.name == name) return group.uid;
    return 0;
}

// conv_2, conv_3 and add_1 of the network of the look as a closed block
Graph grouped() {
    Graph graph = samples::residual();
    std::vector<Uid> layers;
    for (const char* name : {"conv_2", "conv_3", "add_1"}) layers.push_back(samples::uidOf(graph, name));
    graph.addGroup("residual_1", layers);
    return graph;
}

QPoint middleOf(const CanvasBench& b, Uid block) {
    if (const NodeItem* item = b.canvas.nodeItem(block))
        return b.canvas.mapFromScene(item->pos() + QPointF(kNodeWidth / 3, kNodeHeight / 2));
    return b.canvas.mapFromScene(b.canvas.frameItem(block)->titleBar().center());
}
} // namespace

class BlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        samples::plain();
        Theme::start(false, Theme::Language::English);
    }

    void aClosedBlockIsOneNode() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        QCOMPARE(b.canvas.drawn().graph.nodes().size(), std::size_t(8));
        QVERIFY(b.canvas.drawn().isBlock(block));
        QVERIFY(!b.canvas.nodeItem(b.uid("conv_2")));
        // One wire in, though two of its layers read pool_1; one out.
        QCOMPARE(b.canvas.drawn().graph.inputsOf(block), std::vector{b.uid("pool_1")});
        QCOMPARE(b.canvas.drawn().graph.outputsOf(block), std::vector{b.uid("relu_1")});
        const NodeLook& look = b.canvas.nodeItem(block)->look();
        QCOMPARE(look.parameters, QStringLiteral("18\u202f496"));
        QVERIFY(look.summary.contains("3"));
    }

    void aClickSelectsAllOfIt() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        b.click(middleOf(b, block));
        QCOMPARE(b.selected(), (QStringList{"conv_2", "conv_3", "add_1"}));
        QCOMPARE(b.canvas.selectedBlock(), block);
        b.click(b.at("pool_1"), Qt::ControlModifier);
        QCOMPARE(b.selected().size(), 4);
        QCOMPARE(b.canvas.selectedBlock(), Uid(0));
    }

    void aDoubleClickOpensAndTheTitleCloses() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        QTest::mouseDClick(b.canvas.viewport(), Qt::LeftButton, {}, middleOf(b, block));
        QVERIFY(!b.graph().findGroup(block)->isCollapsed);
        QVERIFY(b.canvas.nodeItem(b.uid("conv_2")));
        QVERIFY(b.canvas.frameItem(block));
        const QRectF frame = b.canvas.frameItem(block)->rect();
        for (const char* name : {"conv_2", "conv_3", "add_1"})
            QVERIFY(frame.contains(QRectF(b.canvas.nodeItem(b.uid(name))->pos(), QSizeF(kNodeWidth, kNodeHeight))));
        for (const char* name : {"pool_1", "relu_1"})
            QVERIFY(!frame.intersects(QRectF(b.canvas.nodeItem(b.uid(name))->pos(), QSizeF(kNodeWidth, kNodeHeight))));
        QTest::mouseDClick(b.canvas.viewport(), Qt::LeftButton, {}, middleOf(b, block));
        QVERIFY(b.graph().findGroup(block)->isCollapsed);
        QCOMPARE(b.canvas.selectedBlock(), block);
    }

    void theChevronFoldsToo() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        b.click(b.canvas.mapFromScene(b.canvas.nodeItem(block)->chevron().center()));
        QVERIFY(!b.graph().findGroup(block)->isCollapsed);
        b.click(b.canvas.mapFromScene(b.canvas.frameItem(block)->chevron().center()));
        QVERIFY(b.graph().findGroup(block)->isCollapsed);
    }

    void keysGroupOpenAndUngroup() {
        CanvasBench b(samples::residual());
        const Graph before = b.graph();
        b.canvas.setSelection({b.uid("conv_2"), b.uid("conv_3"), b.uid("add_1")});
        b.key(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(b.graph().groups().size(), std::size_t(1));
        const Uid block = b.graph().groups()[0].uid;
        QCOMPARE(b.canvas.selectedBlock(), block);
        b.key(Qt::Key_Return);
        QVERIFY(!b.graph().findGroup(block)->isCollapsed);
        b.key(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(b.graph().findGroup(block)->isCollapsed);
        b.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(b.graph().groups().empty());
        QCOMPARE(b.steps.size(), std::size_t(2)); // to look into a block is no step
        for (int i = 0; i < 2; ++i) b.undo();
        QVERIFY(b.graph() == before);
    }

    void theRightButtonMeansTheLayerUnderIt() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        b.canvas.foldBlock(block, false);
        QCOMPARE(b.canvas.selectedBlock(), block);
        QTest::mousePress(b.canvas.viewport(), Qt::RightButton, {}, middleOf(b, block));
        QCOMPARE(b.canvas.selectedBlock(), block);
        QTest::mousePress(b.canvas.viewport(), Qt::RightButton, {}, b.at("conv_3"));
        QCOMPARE(b.selected(), QStringList{"conv_3"});
    }

    void blocksInBlocks() {
        CanvasBench b(grouped());
        const Uid inner = blockOf(b.graph(), "residual_1");
        b.canvas.setSelection({b.uid("conv_2"), b.uid("conv_3"), b.uid("add_1"), b.uid("relu_1")});
        b.key(Qt::Key_G, Qt::ControlModifier);
        const Uid outer = b.canvas.selectedBlock();
        QVERIFY(outer && outer != inner);
        QCOMPARE(b.graph().findGroup(inner)->parent, outer);
        QCOMPARE(b.canvas.drawn().graph.nodes().size(), std::size_t(7));
        b.canvas.foldBlock(outer, false);
        QVERIFY(b.canvas.drawn().isBlock(inner));
        b.canvas.foldBlock(inner, false);
        QVERIFY(b.canvas.frameItem(outer)->rect().contains(b.canvas.frameItem(inner)->rect()));
    }

    void theSameLayersGroupedTwiceGoAroundTheBlock() {
        CanvasBench b(grouped());
        b.click(middleOf(b, blockOf(b.graph(), "residual_1")));
        b.key(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(b.graph().groups().size(), std::size_t(2));
    }

    void repeatsInARow() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        b.click(middleOf(b, block));
        b.canvas.repeatSelected(4);
        QCOMPARE(b.graph().nodes().size(), std::size_t(10 + 3 * 3));
        QCOMPARE(b.steps.size(), std::size_t(1));
        const Uid stack = b.graph().findGroup(block)->parent;
        QVERIFY(stack);
        QCOMPARE(copiesIn(b.graph(), stack), 4);
        QCOMPARE(b.canvas.nodeItem(stack)->look().copies, 4);
        QVERIFY(!samples::facts(b.graph()).hasErrors());
        // Once more inside the same stack: no further block around it.
        b.canvas.foldBlock(stack, false);
        b.click(middleOf(b, block));
        b.canvas.repeatSelected(2);
        QCOMPARE(copiesIn(b.graph(), stack), 5);
    }

    void renames() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        b.click(middleOf(b, block));
        b.key(Qt::Key_F2);
        auto* field = b.canvas.findChild<QLineEdit*>();
        for (QLineEdit* candidate : b.canvas.findChildren<QLineEdit*>())
            if (candidate->isVisible()) field = candidate;
        QVERIFY(field->isVisible());
        field->setText("first block");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(QString::fromStdString(b.graph().findGroup(block)->name), QStringLiteral("first_block"));
        QCOMPARE(b.labels.last(), QStringLiteral("Rename block"));
    }

    void deletesCopiesAndDuplicatesAsAWhole() {
        CanvasBench b(grouped());
        b.click(middleOf(b, blockOf(b.graph(), "residual_1")));
        b.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(b.graph().groups().size(), std::size_t(2));
        b.undo();
        b.click(middleOf(b, blockOf(b.graph(), "residual_1")));
        b.key(Qt::Key_Delete);
        QVERIFY(b.graph().groups().empty());
        QCOMPARE(b.inputsOf("relu_1"), QStringList{"pool_1"});
    }

    void whatIsAddedBehindStandsOutside() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        b.click(middleOf(b, block));
        b.canvas.addLayer("Dropout");
        QCOMPARE(b.inputsOf("relu_1"), QStringList{"dropout_1"});
        QCOMPARE(b.graph().find(b.uid("dropout_1"))->group, Uid(0));
        b.undo();
        b.canvas.foldBlock(block, false);
        b.click(b.at("conv_2"));
        b.canvas.addLayer("Dropout");
        QCOMPARE(b.graph().find(b.uid("dropout_1"))->group, block);
    }

    void aLayerOnTheWireIntoABlockIsReadByAllOfIt() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        QPoint middle;
        for (const WireItem* item : b.canvas.wireItems())
            if (item->edge().to == block) middle = b.canvas.mapFromScene(item->middle());
        b.canvas.dropLayer("Dropout", middle);
        QCOMPARE(b.inputsOf("dropout_1"), QStringList{"pool_1"});
        QCOMPARE(b.inputsOf("conv_2"), QStringList{"dropout_1"});
        QVERIFY(b.inputsOf("add_1").contains("dropout_1"));
        QCOMPARE(b.graph().find(b.uid("dropout_1"))->group, Uid(0));
    }

    void wiresEndAtBlocks() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        // From the first convolution past the pool into the block: both of its entries follow.
        b.drag(b.output("conv_1"), b.canvas.mapFromScene(b.canvas.nodeItem(block)->inputPort() + QPointF(0, 6)));
        QCOMPARE(b.inputsOf("conv_2"), QStringList{"conv_1"});
        QVERIFY(b.inputsOf("add_1").contains("conv_1"));
        b.undo();
        // And out of it.
        b.drag(b.canvas.mapFromScene(b.canvas.nodeItem(block)->outputPort()), b.input("pool_2") + QPoint(0, 4));
        QCOMPARE(b.inputsOf("pool_2"), QStringList{"add_1"});
    }

    void aBlockThatStandsOnACircleIsDrawnOpen() {
        Graph graph = samples::residual();
        graph.addGroup("torn",
                       {samples::uidOf(graph, "conv_2"), samples::uidOf(graph, "add_1")}); // conv_3 between them
        CanvasBench b(graph);
        QVERIFY(b.canvas.nodeItem(b.uid("conv_2")));
        QCOMPARE(b.canvas.drawn().graph.nodes().size(), std::size_t(10));
        QCOMPARE(b.canvas.drawn().graph.edges().size(), graph.edges().size());
    }

    void problemsInsideShowOnTheBlock() {
        Graph graph = grouped();
        graph.setProperty(samples::uidOf(graph, "conv_3"), "filters", std::int64_t{7}); // the sum does not fit
        CanvasBench b(graph);
        const Uid block = blockOf(b.graph(), "residual_1");
        QVERIFY(b.canvas.nodeItem(block)->look().errors > 0);
        b.canvas.reveal(b.uid("add_1"));
        QVERIFY(b.canvas.nodeItem(b.uid("add_1")));
        QCOMPARE(b.selected(), QStringList{"add_1"});
    }

    void movesAndTidies() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        const QPoint from = middleOf(b, block);
        b.drag(from, from + QPoint(200, 40));
        QVERIFY(b.graph().findGroup(block)->pin);
        QVERIFY(!b.graph().find(b.uid("conv_2"))->pin);
        b.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!b.graph().findGroup(block)->pin);
    }

    void walksAndReads() {
        CanvasBench b(grouped());
        const Uid block = blockOf(b.graph(), "residual_1");
        b.click(b.at("pool_1"));
        b.key(Qt::Key_Down);
        QCOMPARE(b.canvas.selectedBlock(), block);
        b.key(Qt::Key_Down);
        QCOMPARE(b.selected(), QStringList{"relu_1"});
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&b.canvas);
        QVERIFY(list);
        QCOMPARE(list->childCount(), 8);
        bool isRead = false;
        for (int i = 0; i < list->childCount(); ++i)
            isRead |= list->child(i)->text(QAccessible::Name).startsWith("residual_1, closed block, 3 layer");
        QVERIFY(isRead);
    }

    void blocksComeFromThePalette() {
        CanvasBench b(samples::residual());
        QVERIFY(findSpec("block:residual"));
        b.click(b.at("pool_1"));
        b.canvas.addLayer("block:residual");
        QCOMPARE(b.graph().groups().size(), std::size_t(1));
        QCOMPARE(b.canvas.selectedBlock(), b.graph().groups()[0].uid);
        QVERIFY(!samples::facts(b.graph()).hasErrors());
        const Node* first = b.graph().find(b.graph().membersOf(b.graph().groups()[0].uid).front());
        QCOMPARE(std::get<std::int64_t>(*first->properties.find("filters")), std::int64_t(32)); // what enters
        b.canvas.dropLayer("block:inception", b.wire("relu_1", "pool_2"));
        QCOMPARE(b.graph().groups().size(), std::size_t(2));
        QVERIFY(!samples::facts(b.graph()).hasErrors());
        b.undo();
        b.undo();
        QVERIFY(b.graph().groups().empty());
    }

    void theSearchFindsBlocks() {
        const Graph graph = samples::residual();
        const GraphFacts facts = samples::facts(graph);
        InsertPlace place;
        place.after = {samples::uidOf(graph, "pool_1")};
        const auto found = proposeLayers(graph, facts, place, "bottleneck");
        QVERIFY(!found.empty());
        QCOMPARE(found[0].match.spec->type, std::string("block:bottleneck"));
        QVERIFY(found[0].isKnown);
        const auto chinese = proposeLayers(graph, facts, place, QStringLiteral("残差块"));
        QVERIFY(!chinese.empty());
        QVERIFY(chinese[0].match.spec->type.starts_with("block:"));
    }

    void theShapeOfGpt3IsDrawnAtOnce() {
        const Graph graph = gpt3();
        QVERIFY(graph.nodes().size() > 600);
        CanvasBench b(graph);
        QVERIFY(b.canvas.drawn().graph.nodes().size() < 10);
        const Uid stack = blockOf(graph, "decoder");
        QCOMPARE(b.canvas.nodeItem(stack)->look().copies, 96);
        b.canvas.foldBlock(stack, false);
        QCOMPARE(b.canvas.drawn().graph.nodes().size(), std::size_t(6 + 96));
        for (const Group& group : graph.groups())
            if (group.uid == stack) QVERIFY(b.canvas.frameItem(stack));
    }

    void framesHoldTheirLayersAndNothingElse() {
        for (const Architecture& architecture : architectures()) {
            Graph graph = architecture.build();
            if (graph.nodes().size() > 300) continue;
            for (const Group& group : std::vector<Group>(graph.groups())) graph.setCollapsed(group.uid, false);
            const GraphLayout layout = layOut(drawnGraph(graph).graph);
            const auto place = [&](const Node& node) {
                return QRectF(layout.places.at(node.uid), QSizeF(kNodeWidth, kNodeHeight));
            };
            for (const Group& group : graph.groups()) {
                const QRectF& frame = layout.frames.at(group.uid);
                for (const Node& node : graph.nodes()) {
                    const std::vector<Uid> around = graph.groupsOf(node.uid);
                    const bool isInside = std::find(around.begin(), around.end(), group.uid) != around.end();
                    QVERIFY2(
                        isInside ? frame.contains(place(node)) : !frame.intersects(place(node)),
                        qPrintable(QString::fromStdString(architecture.id + ": " + group.name + ", " + node.name)));
                }
                for (const Group& other : graph.groups())
                    if (other.uid != group.uid && other.parent == group.parent)
                        QVERIFY2(!frame.intersects(layout.frames.at(other.uid)),
                                 qPrintable(QString::fromStdString(architecture.id + ": " + group.name)));
            }
        }
    }

    void pictures() {
        const QString folder = qEnvironmentVariable("LAMINA_PICTURES");
        if (folder.isEmpty()) QSKIP("no folder for pictures");
        QDir().mkpath(folder);
        const std::pair<const char*, Graph (*)()> networks[] = {
            {"grouped", grouped}, {"resnet18", resnet18Small},     {"gpt2", gpt2Small},
            {"unet", unet},       {"seq2seq", sequenceToSequence}, {"bert", bertBase}};
        for (const bool isDark : {false, true}) {
            Theme::start(isDark, isDark ? Theme::Language::Chinese : Theme::Language::English);
            for (const auto& [name, make] : networks)
                for (int depth = 0; depth < 3; ++depth) {
                    Graph graph = make();
                    for (const Group& group : std::vector<Group>(graph.groups())) {
                        int level = 0;
                        for (const Group* g = graph.findGroup(group.parent); g; g = graph.findGroup(g->parent)) ++level;
                        // of equal blocks the first two
                        const bool isLate =
                            group.name.find_first_of("3456789") != std::string::npos || group.name.size() > 19;
                        if (level < depth && !(level > 0 && isLate)) graph.setCollapsed(group.uid, false);
                    }
                    CanvasBench b(graph);
                    b.canvas.resize(1000, 1100);
                    b.canvas.goHome();
                    if (!graph.groups().empty()) b.canvas.setSelection(graph.membersOf(graph.groups()[0].uid));
                    QTest::qWait(250);
                    b.canvas.grab().save(
                        QStringLiteral("%1/%2-%3-%4.png").arg(folder, name).arg(depth).arg(isDark ? "dark" : "light"));
                }
        }
        Theme::start(false, Theme::Language::English);
    }
};

QTEST_MAIN(BlocksTest)
#include "test_blocks.moc"
