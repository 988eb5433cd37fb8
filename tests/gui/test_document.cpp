// The document: one undo step for every edit, weights that come and go with the layers they belong to.

#include "app/document/document.h"
#include "core/model/examples.h"
#include "workbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace lamina;

namespace {
Project smallProject() {
    Project project;
    const Uid input = project.graph.add("Input", {});
    project.graph.setProperty(input, "shape", std::vector<std::int64_t>{2});
    const Uid hidden = project.graph.addAfter(input, "Dense");
    project.graph.addAfter(hidden, "Dense");
    return project;
}

WeightsPointer weightsFor(const Document& document, float value) {
    auto weights = std::make_shared<Weights>();
    for (const auto& [uid, facts] : document.facts().nodes)
        for (const WeightSpec& spec : facts.weights)
            weights->push_back(
                {uid, spec.name, spec.shape, std::vector<float>(static_cast<std::size_t>(spec.shape.count()), value)});
    return weights;
}

void setUnits(Document& document, const char* layer, std::int64_t units, const QString& key = {}) {
    document.edit(
        TEXT("edit", "Units"),
        [&](Project& project) {
            project.graph.setProperty(project.graph.find(std::string(layer))->uid, "units", units);
        },
        key);
}
} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoesEveryKindOfEdit();
    void ignoresEditsThatChangeNothing();
    void mergesATurnedField();
    void restoresTheSelection();
    void looksIntoBlocksWithoutAnEdit();
    void bringsWeightsBack();
    void keepsWhatWasLearnedSince();
    void knowsWhatIsSaved();
};

void TestDocument::undoesEveryKindOfEdit() {
    Document document;
    document.open(smallProject(), nullptr, {});
    const Project start = document.project();
    QSignalSpy changed(&document, &Document::changed);
    setUnits(document, "dense_1", 7);
    document.edit(TEXT("edit", "Rate"), [](Project& p) { p.training.optimizerOptions.set("learning_rate", 0.5); });
    document.edit(TEXT("edit", "Delete"),
                  [](Project& p) { p.graph.remove(p.graph.find(std::string("dense_1"))->uid); });
    document.edit(TEXT("edit", "Data"), [](Project& p) { p.data.source.kind = "generator"; });
    QCOMPARE(changed.size(), 4);
    QCOMPARE(document.undoStack().count(), 4);
    const Project end = document.project();
    while (document.undoStack().canUndo()) document.undoStack().undo();
    QVERIFY(document.graph() == start.graph);
    QVERIFY(document.training() == start.training);
    QVERIFY(document.project().data == start.data);
    while (document.undoStack().canRedo()) document.undoStack().redo();
    QVERIFY(document.graph() == end.graph);
    QVERIFY(document.training() == end.training);
}

void TestDocument::ignoresEditsThatChangeNothing() {
    Document document;
    document.open(smallProject(), nullptr, {});
    QSignalSpy changed(&document, &Document::changed);
    document.edit(TEXT("edit", "Nothing"), [](Project&) {});
    QCOMPARE(document.undoStack().count(), 0);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!document.isModified());
}

void TestDocument::mergesATurnedField() {
    Document document;
    document.open(smallProject(), nullptr, {});
    const Graph start = document.graph();
    for (int units = 2; units < 12; ++units) setUnits(document, "dense_1", units, "dense_1.units");
    QCOMPARE(document.undoStack().count(), 1);
    setUnits(document, "dense_2", 3, "dense_2.units");
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    document.undoStack().undo();
    QVERIFY(document.graph() == start);
}

void TestDocument::restoresTheSelection() {
    Document document;
    document.open(smallProject(), nullptr, {});
    const Uid uid = document.graph().find(std::string("dense_1"))->uid;
    document.select({uid});
    QCOMPARE(document.undoStack().count(), 0); // selecting is no step
    document.edit(TEXT("edit", "Delete"), [&](Project& p) { p.graph.remove(uid); });
    QVERIFY(document.selection().empty());
    document.undoStack().undo();
    QVERIFY(document.selection() == std::vector<Uid>{uid});
}

void TestDocument::looksIntoBlocksWithoutAnEdit() {
    Document document;
    Project project = smallProject();
    const Uid block = project.graph.addGroup(
        "both", {project.graph.find(std::string("dense_1"))->uid, project.graph.find(std::string("dense_2"))->uid});
    document.open(std::move(project), nullptr, "blocks.h5");
    QVERIFY(document.graph().findGroup(block)->isCollapsed);
    setUnits(document, "dense_1", 7);
    Graph open = document.graph();
    open.setCollapsed(block, false);
    QSignalSpy changed(&document, &Document::changed);
    document.undoStack().setClean();
    document.showBlocks(open, document.graph().membersOf(block));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!document.graph().findGroup(block)->isCollapsed);
    QCOMPARE(document.selection().size(), std::size_t(2));
    QVERIFY(!document.isModified());
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo(); // takes back the units and leaves the block open
    QVERIFY(!document.graph().findGroup(block)->isCollapsed);
    QVERIFY(document.graph().find(std::string("dense_1"))->properties.find("units") == nullptr);
    document.undoStack().redo();
    QVERIFY(!document.graph().findGroup(block)->isCollapsed);
}

void TestDocument::bringsWeightsBack() {
    Document document;
    document.open(smallProject(), nullptr, {});
    document.setWeights(weightsFor(document, 1));
    const WeightsPointer trained = document.weights();
    document.editAndForgetWeights(TEXT("edit", "Reset"));
    QVERIFY(!document.weights());
    document.undoStack().undo();
    QVERIFY(document.weights() == trained);
    document.undoStack().redo();
    QVERIFY(!document.weights());
}

void TestDocument::keepsWhatWasLearnedSince() {
    Document document;
    document.open(smallProject(), nullptr, {});
    const Uid first = document.graph().find(std::string("dense_1"))->uid,
              second = document.graph().find(std::string("dense_2"))->uid;
    document.setWeights(weightsFor(document, 1));
    setUnits(document, "dense_2", 5); // dense_2's kernel has another shape now
    document.setWeights(weightsFor(document, 2));
    document.undoStack().undo();
    QCOMPARE(findWeight(*document.weights(), first, "kernel")->values[0],
             2.0F); // its shape never changed: what was learned stays
    QCOMPARE(findWeight(*document.weights(), second, "kernel")->values[0], 1.0F); // its old shape: what it was
    for (const auto& [uid, facts] : document.facts().nodes)
        for (const WeightSpec& spec : facts.weights)
            QVERIFY(findWeight(*document.weights(), uid, spec.name)->shape == spec.shape);
}

void TestDocument::knowsWhatIsSaved() {
    Document document;
    document.open(smallProject(), nullptr, {});
    setUnits(document, "dense_1", 9);
    QVERIFY(document.isModified());
    document.markSaved("/tmp/x.h5", document.undoStack().index(), document.weights());
    QVERIFY(!document.isModified());
    document.undoStack().undo();
    QVERIFY(document.isModified());
    document.undoStack().redo();
    QVERIFY(!document.isModified());
    document.setWeights(weightsFor(document, 1));
    QVERIFY(document.isModified());
    // An edit made while the file was being written stays unsaved.
    const int index = document.undoStack().index();
    const WeightsPointer weights = document.weights();
    setUnits(document, "dense_1", 10);
    document.markSaved("/tmp/x.h5", index, weights);
    QVERIFY(document.isModified());
}

LAMINA_GUI_TEST_MAIN(TestDocument)
#include "test_document.moc"
