// The palette: finds layers in both languages and gives the one that was chosen.

#include "core/layers/all.h"
#include "core/model/registry.h"
#include "widgets/canvas/block_specs.h"
#include "widgets/canvas/canvas_edits.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/palette/palette_panel.h"

#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace lamina;

class PaletteTest : public QObject {
    Q_OBJECT

private:
    PalettePanel* m_panel = nullptr;
    QTreeView* view() const { return m_panel->findChild<QTreeView*>(); }
    QPoint inView(const QRect& row) const { return view()->viewport()->mapFrom(m_panel, row.center()); }

private Q_SLOTS:
    void initTestCase() {
        registerAll();
        Theme::start(false, Theme::Language::English);
    }
    void init() {
        m_panel = new PalettePanel;
        m_panel->resize(220, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel));
    }
    void cleanup() { delete m_panel; }

    void listsEveryLayerOnce() {
        QStringList all;
        for (const LayerSpec* spec : allSpecs()) all << QString::fromStdString(spec->type); // and every block
        QStringList listed = m_panel->listedTypes();
        all.sort();
        listed.sort();
        QCOMPARE(listed, all);
    }

    void findsInBothLanguages_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("type");
        QTest::newRow("label") << "dense"
                               << "Dense";
        QTest::newRow("part") << "maxpool"
                              << "MaxPooling2D";
        QTest::newRow("keyword") << "cnn"
                                 << "Conv2D";
        QTest::newRow("Chinese keyword") << QStringLiteral("卷积") << "Conv2D";
        QTest::newRow("Chinese name") << QStringLiteral("展平") << "Flatten";
    }
    void findsInBothLanguages() {
        QFETCH(QString, words);
        QFETCH(QString, type);
        m_panel->searchField()->setText(words);
        QVERIFY(m_panel->listedTypes().contains(type));
        QVERIFY(m_panel->listedTypes().size() < static_cast<int>(registry().layers.size()));
    }

    void clickAddsOnce() {
        QSignalSpy chosen(m_panel, &PalettePanel::layerChosen);
        const QRect row = m_panel->rowOf(QStringLiteral("Flatten"));
        QVERIFY(row.isValid());
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, inView(row));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("Flatten"));
    }

    void doubleClickAddsOnce() {
        const QRect row = m_panel->rowOf(QStringLiteral("Dense"));
        QSignalSpy chosen(m_panel, &PalettePanel::layerChosen);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, inView(row));
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, inView(row));
        QCOMPARE(chosen.size(), 1); // the click of the pair
    }

    void enterAddsTheBestMatch() {
        QSignalSpy chosen(m_panel, &PalettePanel::layerChosen);
        QTest::keyClick(m_panel->searchField(), Qt::Key_Return); // nothing typed: nothing is proposed
        QCOMPARE(chosen.size(), 0);
        QTest::keyClicks(m_panel->searchField(), "dropout");
        QTest::keyClick(m_panel->searchField(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("Dropout"));
        QTest::keyClick(m_panel->searchField(), Qt::Key_Escape);
        QCOMPARE(m_panel->searchField()->text(), QString());
    }

    void categoriesFoldAndSearchLooksInside() {
        const QModelIndex head = view()->model()->index(0, 0);
        QVERIFY(view()->isExpanded(head));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(head).center());
        QVERIFY(!view()->isExpanded(head));
        m_panel->searchField()->setText("input");
        QVERIFY(view()->isExpanded(head));
        m_panel->searchField()->clear();
        QVERIFY(!view()->isExpanded(head));
    }

    void namesTheNearestWhereNothingMatches() {
        m_panel->searchField()->setText("dennsse");
        QVERIFY(m_panel->listedTypes().isEmpty());
        QVERIFY(!view()->isVisible());
        QString said;
        for (const QLabel* label : m_panel->findChildren<QLabel*>())
            if (label->isVisible()) said += label->text();
        QVERIFY(said.contains("dennsse"));
        QVERIFY(said.contains("Dense"));
    }

    void draggingCarriesTheType() {
        QByteArray carried;
        m_panel->setDragRunner([&](QDrag* drag) {
            carried = drag->mimeData()->data(QLatin1String(kLayerTypeMime));
            delete drag;
        });
        QSignalSpy chosen(m_panel, &PalettePanel::layerChosen);
        const QPoint from = inView(m_panel->rowOf(QStringLiteral("Conv2D")));
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 6; ++step) {
            QMouseEvent move(QEvent::MouseMove, from + QPoint(0, 6 * step),
                             view()->viewport()->mapToGlobal(from + QPoint(0, 6 * step)), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(view()->viewport(), &move);
            if (!carried.isEmpty()) break;
        }
        QCOMPARE(carried, QByteArray("Conv2D"));
        QCOMPARE(chosen.size(), 0);
    }
};

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"
