// The layout: nothing overlaps, nothing crosses, wires keep off the layers, and it is quick and always the same.

#include "tests/widgets/sample_networks.h"
#include "widgets/canvas/graph_layout.h"

#include <QLineF>
#include <QTest>

using namespace lamina;

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layersDoNotOverlap_data();
    void layersDoNotOverlap();
    void aChainIsAColumn();
    void theShortcutOfTheLookHasALaneAtTheLeft();
    void branchesStandSideBySide();
    void partsStandSideBySide();
    void aPinIsKeptAndMovesNobodyElse();
    void aFaultyLayerHasRoomAbove();
    void mergesNumberTheirInputs();
    void isDeterministic();
    void survivesOddGraphs();
};

namespace {
QRectF body(QPointF place) { return {place, QSizeF(kNodeWidth, kNodeHeight)}; }

// Straight pieces of wires that run through a layer they do not belong to.
int wiresThroughLayers(const GraphLayout& layout) {
    int count = 0;
    for (const WireRoute& wire : layout.wires)
        for (const auto& [uid, place] : layout.places) {
            const QRectF inner = body(place).adjusted(1, 1, -1, -1);
            for (int i = 0; i + 1 < wire.points.size(); ++i)
                count += inner.intersects(
                    QRectF(wire.points[i], wire.points[i + 1]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1));
        }
    return count;
}
} // namespace

void LayoutTest::layersDoNotOverlap_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("crossings");
    QTest::newRow("residual") << 0 << 0;
    QTest::newRow("mistaken") << 1 << 0;
    QTest::newRow("plain") << 2 << 0;
    QTest::newRow("inception") << 3 << 0;
    QTest::newRow("ResNet of 3 blocks") << 13 << 0;
    QTest::newRow("ResNet of 8 blocks") << 18 << 0;
    QTest::newRow("ResNet of 100 blocks") << 110 << 0;
}

void LayoutTest::layersDoNotOverlap() {
    QFETCH(int, kind);
    QFETCH(int, crossings);
    const Graph graph = kind == 0   ? samples::residual()
                        : kind == 1 ? samples::mistaken()
                        : kind == 2 ? samples::plain()
                        : kind == 3 ? samples::inception()
                                    : samples::resNet(kind - 10);
    const GraphLayout layout = layOut(graph);
    QCOMPARE(layout.places.size(), graph.nodes().size());
    QCOMPARE(layout.wires.size(), graph.edges().size());
    for (auto a = layout.places.begin(); a != layout.places.end(); ++a)
        for (auto b = std::next(a); b != layout.places.end(); ++b)
            QVERIFY2(!body(a->second).adjusted(-4, -4, 4, 4).intersects(body(b->second)),
                     qPrintable(QStringLiteral("%1 over %2").arg(a->first).arg(b->first)));
    QCOMPARE(wiresThroughLayers(layout), 0);
    QCOMPARE(crossingsOf(layout), crossings);
    for (const WireRoute& wire : layout.wires) { // they end where the layers are, and run downwards
        QCOMPARE(wire.points.first().y(), layout.places.at(wire.edge.from).y() + kNodeHeight);
        QCOMPARE(wire.points.last().y(), layout.places.at(wire.edge.to).y());
        for (int i = 0; i + 1 < wire.points.size(); ++i) QVERIFY(wire.points[i + 1].y() >= wire.points[i].y() - 0.01);
    }
}

void LayoutTest::aChainIsAColumn() {
    const Graph graph = samples::plain();
    const GraphLayout layout = layOut(graph);
    for (const auto& [uid, place] : layout.places) QCOMPARE(place.x(), 92.0);
    for (const WireRoute& wire : layout.wires) QCOMPARE(wire.points.size(), 2);
}

void LayoutTest::theShortcutOfTheLookHasALaneAtTheLeft() {
    const Graph graph = samples::residual();
    const GraphLayout layout = layOut(graph);
    const double column = layout.places.at(samples::uidOf(graph, "conv_1")).x();
    QCOMPARE(column, 120.0); // as in the picture
    int lanes = 0;
    for (const auto& [uid, place] : layout.places) QCOMPARE(place.x(), column);
    for (const WireRoute& wire : layout.wires) {
        if (!wire.isLane) continue;
        ++lanes;
        QCOMPARE(wire.points.size(), 6);
        QCOMPARE(wire.points[2].x(), 66.0);
        QCOMPARE(wire.points[1].y(), wire.points[0].y() + 4);
        QCOMPARE(wire.points.last().x(), column + 50);
    }
    QCOMPARE(lanes, 1);
}

void LayoutTest::branchesStandSideBySide() {
    const Graph graph = samples::inception();
    const GraphLayout layout = layOut(graph);
    const Uid stem = samples::uidOf(graph, "conv_1");
    std::set<double> columns, rows;
    for (const Uid branch : graph.outputsOf(stem)) {
        columns.insert(layout.places.at(branch).x());
        rows.insert(layout.places.at(branch).y());
    }
    QCOMPARE(columns.size(), std::size_t(4));
    QCOMPARE(rows.size(), std::size_t(1));
}

void LayoutTest::partsStandSideBySide() {
    Graph graph = samples::plain();
    const Uid loose = graph.add("Dense");
    const GraphLayout layout = layOut(graph);
    QVERIFY(layout.places.at(loose).x() >= 92 + kNodeWidth + 20);
    QCOMPARE(layout.places.at(loose).y(), 46.0);
}

void LayoutTest::aPinIsKeptAndMovesNobodyElse() {
    Graph graph = samples::residual();
    const GraphLayout before = layOut(graph);
    const Uid moved = samples::uidOf(graph, "conv_3");
    graph.setPin(moved, std::make_pair(700.0, 150.0));
    const GraphLayout after = layOut(graph);
    for (const auto& [uid, place] : after.places)
        QCOMPARE(place, uid == moved ? QPointF(700, 150) : before.places.at(uid));
    for (const WireRoute& wire : after.wires) QCOMPARE(wire.isCurve, wire.edge.from == moved || wire.edge.to == moved);
}

void LayoutTest::aFaultyLayerHasRoomAbove() {
    const Graph graph = samples::mistaken();
    const Uid dense = samples::uidOf(graph, "dense_1"), conv = samples::uidOf(graph, "conv_2");
    const GraphLayout layout = layOut(graph, {dense});
    QCOMPARE(layout.places.at(dense).y() - layout.places.at(conv).y() - kNodeHeight, 84.0);
}

void LayoutTest::mergesNumberTheirInputs() {
    const Graph graph = samples::residual();
    for (const WireRoute& wire : layOut(graph).wires)
        QCOMPARE(wire.isNumbered, graph.find(wire.edge.to)->type == "Add");
}

void LayoutTest::isDeterministic() {
    const Graph graph = samples::resNet(20);
    const GraphLayout a = layOut(graph), b = layOut(graph);
    QCOMPARE(a.places, b.places);
    for (std::size_t i = 0; i < a.wires.size(); ++i) QCOMPARE(a.wires[i].points, b.wires[i].points);
}

void LayoutTest::survivesOddGraphs() {
    QVERIFY(layOut(Graph()).places.empty());
    Graph dense = samples::plain(); // every layer reads every earlier one
    for (int i = 0; i < 6; ++i) {
        const Uid add = dense.add("Concatenate");
        for (const Node& node : std::vector<Node>(dense.nodes()))
            if (node.uid != add) dense.connect(node.uid, add);
    }
    const GraphLayout layout = layOut(dense);
    QCOMPARE(layout.places.size(), dense.nodes().size());
    for (auto a = layout.places.begin(); a != layout.places.end(); ++a)
        for (auto b = std::next(a); b != layout.places.end(); ++b)
            QVERIFY(!body(a->second).intersects(body(b->second)));
    QCOMPARE(wiresThroughLayers(layout), 0);
    Graph twice = samples::plain(); // the same layer at both inputs
    const Uid end = samples::uidOf(twice, "dense_3"), add = twice.add("Add");
    twice.connect(end, add);
    twice.connect(end, add);
    const GraphLayout both = layOut(twice);
    QVERIFY(both.wires[both.wires.size() - 1].points != both.wires[both.wires.size() - 2].points);
}

QTEST_GUILESS_MAIN(LayoutTest)
#include "test_layout.moc"
