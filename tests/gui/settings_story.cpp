// "How it learns", with real clicks: a schedule with its curve, the search for a learning rate, classes, advanced options, undo.

#include "app/window/training_panels.h"
#include "core/model/registry.h"
#include "widgets/common/widgets.h"
#include "widgets/training/rate_curve.h"
#include "widgets/training/settings_panel.h"
#include "workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace lamina;

namespace {
void choose(QComboBox* box, const QString& name) {
    const int index = box->findData(name);
    QVERIFY2(index >= 0, qPrintable(name));
    box->setCurrentIndex(index);
    emit box->activated(index);
}
} // namespace

class SettingsStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schedulesShowTheirCurve();
    void everyOptimizerAndScheduleHasItsFields();
    void findsALearningRateInTheBackground();
    void classesAndPrecision();
};

void SettingsStory::schedulesShowTheirCurve() {
    Workbench w("iris");
    w->showPanel("settings");
    SettingsPanel& settings = *w->panels().settings();
    auto* curve = settings.findChild<RateCurve*>("settings.scheduleCurve");
    QVERIFY(curve);
    QVERIFY(!curve->isVisibleTo(&settings)); // constant: nothing to see
    choose(settings.schedule(), "one_cycle");
    QCOMPARE(w->document().training().schedule, std::string("one_cycle"));
    QVERIFY(curve->isVisibleTo(&settings));
    auto* divisor = settings.findChild<QAbstractSpinBox*>("settings.schedule.start_divisor");
    QVERIFY(divisor);
    auto* digits = divisor->findChild<QLineEdit*>();
    digits->setFocus();
    digits->selectAll();
    QTest::keyClicks(digits, "5");
    QTest::keyClick(digits, Qt::Key_Return);
    QVERIFY(w->document().training().scheduleOptions.find("start_divisor"));
    choose(settings.schedule(), "piecewise_constant_decay");
    QVERIFY(!w->document().training().scheduleOptions.find("start_divisor")); // of another schedule
    auto* values = settings.findChild<QLineEdit*>("settings.schedule.values");
    QVERIFY(values);
    values->setText("0.1, 0.01");
    emit values->editingFinished();
    QCOMPARE(std::get<std::string>(*w->document().training().scheduleOptions.find("values")), std::string("0.1, 0.01"));
    w.key("Ctrl+Z");
    w.key("Ctrl+Z");
    QCOMPARE(w->document().training().schedule, std::string("one_cycle"));
    QDir().mkpath(QStringLiteral(LAMINA_BUILD_DIR "/screenshots"));
    QTest::qWait(100);
    QVERIFY(settings.grab().toImage().save(QStringLiteral(LAMINA_BUILD_DIR "/screenshots/settings-schedule.png")));
}

void SettingsStory::everyOptimizerAndScheduleHasItsFields() {
    Workbench w("iris");
    w->showPanel("settings");
    SettingsPanel& settings = *w->panels().settings();
    for (const OptimizerSpec& spec : registry().optimizers) {
        choose(settings.optimizer(), QString::fromStdString(spec.name));
        QCOMPARE(w->document().training().optimizer, spec.name);
        for (const Property& property : spec.properties)
            if (property.name != "learning_rate")
                QVERIFY2(settings.findChild<QWidget*>("settings.optimizer." + QString::fromStdString(property.name)),
                         qPrintable(QString::fromStdString(spec.name + "." + property.name)));
    }
    for (const LossSpec& spec : registry().losses) {
        choose(settings.loss(), QString::fromStdString(spec.name));
        for (const Property& property : spec.properties)
            QVERIFY(settings.findChild<QWidget*>("settings.loss." + QString::fromStdString(property.name)));
    }
    for (const ScheduleSpec& spec : registry().schedules) {
        choose(settings.schedule(), QString::fromStdString(spec.name));
        for (const Property& property : spec.properties)
            QVERIFY(settings.findChild<QWidget*>("settings.schedule." + QString::fromStdString(property.name)));
    }
}

void SettingsStory::findsALearningRateInTheBackground() {
    Workbench w("iris");
    w->showPanel("settings");
    SettingsPanel& settings = *w->panels().settings();
    const double before = w->document().training().learningRate();
    auto* use = settings.findChild<QPushButton*>("settings.useRate");
    QVERIFY(!use->isVisibleTo(&settings));
    Workbench::click(settings.findRate());
    QVERIFY(Workbench::waitFor([&] { return use->isVisibleTo(&settings); }));
    QCOMPARE(w->document().training().learningRate(), before); // a proposal, not a deed
    QVERIFY(w->document().project().runs.empty());
    Workbench::click(use);
    const double after = w->document().training().learningRate();
    QVERIFY2(after != before && after > 1e-6 && after < 10, qPrintable(QString::number(after)));
    w.key("Ctrl+Z");
    QCOMPARE(w->document().training().learningRate(), before);
    QTest::qWait(100);
    QVERIFY(settings.grab().toImage().save(QStringLiteral(LAMINA_BUILD_DIR "/screenshots/settings-rate.png")));
}

void SettingsStory::classesAndPrecision() {
    Workbench w("iris");
    w->showPanel("settings");
    SettingsPanel& settings = *w->panels().settings();
    auto* weights = settings.findChild<QLineEdit*>("settings.class_weights");
    weights->setText("1, 4, 0.5");
    emit weights->editingFinished();
    QCOMPARE(w->document().training().heads.front().classWeights, (std::vector<double>{1, 4, 0.5}));
    weights->setText("1, many");
    emit weights->editingFinished();
    QCOMPARE(weights->text(), QString("1, 4, 0.5"));
    QCOMPARE(w->document().training().heads.front().classWeights.size(), std::size_t(3));
    w.key("Ctrl+Z");
    settings.findChild<QCheckBox*>("settings.balance_classes")->click();
    QVERIFY(w->document().training().heads.front().balancesClasses);
    choose(settings.findChild<QComboBox*>("settings.precision"), "mixed_float16");
    QCOMPARE(w->document().training().precision, std::string("mixed_float16"));
    w.key("Ctrl+Z");
    w.key("Ctrl+Z");
    QVERIFY(!w->document().training().heads.front().balancesClasses);
    QCOMPARE(w->document().training().precision, std::string("float32"));
}

LAMINA_GUI_TEST_MAIN(SettingsStory)
#include "settings_story.moc"
