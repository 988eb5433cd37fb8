// Curves: what is drawn must be true, and drawing must be cheap in what is counted, not in what is timed.

#include "widgets/plots/chart_export.h"
#include "widgets/plots/curve.h"
#include "widgets/plots/run_chart.h"
#include "widgets/training/training_view.h"
#include "workbench.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace lamina;

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void constantStaysConstant();
    void smoothingIsNotBiasedAtTheStart();
    void shownValuesNeverChange();
    void pyramidEqualsBruteForce();
    void columnsKeepEveryExtreme();
    void logAxisLeavesGaps();
    void thousandSamplesAreOneReplot();
    void wideLinesAreDrawnOnColumns();
    void panningEndsFollowing();
    void exportsEverySample();
};

void TestCharts::constantStaysConstant() {
    for (const double beta : {0.0, 0.6, 0.99}) {
        Smoother smoother(beta);
        for (int i = 0; i < 1000; ++i) QCOMPARE(smoother.add(0.37F), 0.37F);
    }
}

void TestCharts::smoothingIsNotBiasedAtTheStart() {
    Smoother smoother(0.9);
    QCOMPARE(smoother.add(5.0F), 5.0F); // not 0.5
    QVERIFY(std::isnan(smoother.add(std::numeric_limits<float>::quiet_NaN())));
    QCOMPARE(smoother.add(5.0F), 5.0F); // and NaN leaves no trace
}

void TestCharts::shownValuesNeverChange() {
    Curve curve;
    curve.setSmoothing(0.8);
    std::vector<float> shown;
    for (int i = 0; i < 500; ++i) {
        const auto value = static_cast<float>(std::sin(i * 0.1));
        curve.append({double(i), value, value, value});
        shown.push_back(curve.smoothed(static_cast<std::size_t>(i)));
    }
    for (std::size_t i = 0; i < shown.size(); ++i) QCOMPARE(curve.smoothed(i), shown[i]);
}

void TestCharts::pyramidEqualsBruteForce() {
    std::mt19937 random(3);
    std::normal_distribution<float> noise;
    Curve curve;
    std::vector<float> low, high;
    for (int i = 0; i < 5000; ++i) {
        const float a = noise(random), b = a + std::abs(noise(random));
        low.push_back(a);
        high.push_back(b);
        curve.append({double(i), a, b, a});
    }
    for (int round = 0; round < 500; ++round) {
        std::size_t begin = random() % 5000, end = random() % 5000;
        if (begin > end) std::swap(begin, end);
        ++end;
        float least = 0, most = 0;
        curve.range(begin, end, least, most);
        QCOMPARE(least, *std::min_element(low.begin() + long(begin), low.begin() + long(end)));
        QCOMPARE(most, *std::max_element(high.begin() + long(begin), high.begin() + long(end)));
    }
}

void TestCharts::columnsKeepEveryExtreme() {
    Curve curve;
    for (int i = 0; i < 100'000; ++i) {
        const float value = i == 77'777 ? 9.0F : 1.0F; // one spike among many
        curve.append({i / 1000.0, value, value, 1.0F});
    }
    const Columns columns = curve.columns(0, 100, 450);
    QVERIFY(columns.size() <= 452);
    QCOMPARE(*std::max_element(columns.high.begin(), columns.high.end()), 9.0);
}

void TestCharts::logAxisLeavesGaps() {
    RunChart chart;
    chart.resize(400, 300);
    chart.setLogarithmic(true);
    chart.beginRun(10);
    for (const float value : {1.0F, 0.0F, 0.5F, -1.0F, std::numeric_limits<float>::infinity(), 0.1F})
        chart.addTraining(chart.training().lastX() + 1, value, value, value);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.refresh();
    QCOMPARE(chart.hiddenValues(), 2 * 2); // zero and below: line and upper edge of the band
    QVERIFY(chart.yAxis->range().lower > 0);
    QVERIFY(chart.yAxis->range().upper < 10); // infinity did not stretch it
}

void TestCharts::thousandSamplesAreOneReplot() {
    RunChart chart;
    chart.resize(400, 300);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTest::qWait(50);
    const int before = chart.replots();
    for (int i = 0; i < 1000; ++i) {
        chart.addTraining(i, 1, 2, 1.5F);
        chart.refresh();
    }
    QTRY_VERIFY(chart.replots() > before);
    QTest::qWait(50);
    QCOMPARE(chart.replots(), before + 1);
    chart.refresh(); // nothing new
    QTest::qWait(50);
    QCOMPARE(chart.replots(), before + 1);
}

void TestCharts::wideLinesAreDrawnOnColumns() {
    RunChart chart;
    chart.resize(900, 500);
    for (int i = 0; i < 200'000; ++i) chart.addTraining(i * 1e-3, 0, 1, 0.5F);
    for (int i = 0; i < 50'000; ++i) chart.addValidation(i * 4e-3, 0.5);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    for (int i = 0; i < chart.graphCount(); ++i)
        if (chart.graph(i)->pen().widthF() > 1) QVERIFY(chart.graph(i)->dataCount() <= 452);
}

void TestCharts::panningEndsFollowing() {
    RunChart chart;
    chart.resize(400, 300);
    chart.beginRun(10);
    for (int i = 0; i < 100; ++i) chart.addTraining(i / 10.0, 0, 1, 0.5F);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QSignalSpy changed(&chart, &RunChart::followingChanged);
    QWheelEvent wheel(QPointF(200, 150), chart.mapToGlobal(QPointF(200, 150)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&chart, &wheel);
    QVERIFY(!chart.isFollowing());
    QTest::mouseDClick(&chart, Qt::LeftButton, Qt::NoModifier, QPoint(200, 150));
    QVERIFY(chart.isFollowing());
    QCOMPARE(changed.size(), 2);
}

void TestCharts::exportsEverySample() {
    TrainingView view;
    view.resize(900, 300);
    view.beginRun(3, "accuracy", true);
    for (int step = 0; step < 300; ++step) {
        LossSlice slice;
        slice.firstStep = step;
        slice.endStep = step + 1;
        slice.minimum = slice.maximum = slice.mean = slice.last = 1.0F / static_cast<float>(step + 1);
        view.addSlice(slice, 100);
    }
    for (int number = 1; number <= 3; ++number) {
        EpochRecord epoch;
        epoch.epoch = number;
        epoch.loss = epoch.validationLoss = 1.0 / number;
        epoch.metrics["accuracy"] = epoch.validationMetrics["accuracy"] = 0.9;
        view.addEpoch(epoch);
    }
    QTemporaryDir folder;
    QCOMPARE(view.exportTo(folder.filePath("curves.csv")), QString());
    QFile csv(folder.filePath("curves.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 1 + 300 + 3 + 3 + 3);
    QCOMPARE(view.exportTo(folder.filePath("curves.png")), QString());
    const QImage picture(folder.filePath("curves.png"));
    QVERIFY(picture.width() > 1000);
    QCOMPARE(picture.pixelColor(2, 2).lightness() > 200, true); // the light theme, whatever the window has
    QCOMPARE(view.exportTo(folder.filePath("curves.svg")), QString());
    QVERIFY(!view.exportTo("/nowhere/at/all.png").isEmpty());
}

LAMINA_GUI_TEST_MAIN(TestCharts)
#include "test_charts.moc"
