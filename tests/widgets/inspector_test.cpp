// The inspector: every option of every layer goes in and comes out unchanged, and only a person's edits come out.

#include "core/layers/all.h"
#include "core/model/registry.h"
#include "tests/widgets/sample_networks.h"
#include "widgets/common/theme.h"
#include "widgets/common/widgets.h"
#include "widgets/properties/inspector_panel.h"
#include "widgets/properties/layer_head.h"
#include "widgets/properties/layer_sections.h"
#include "widgets/properties/model_summary.h"
#include "widgets/properties/number_entry.h"
#include "widgets/properties/property_field.h"
#include "widgets/properties/property_form.h"
#include "widgets/properties/weights_section.h"
#include "widgets/training/figures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace lamina;

namespace {
// Another value that the property accepts.
PropertyValue otherValue(const Property& property) {
    switch (property.kind) {
    case PropertyKind::boolean:
        return !std::get<bool>(property.defaultValue);
    case PropertyKind::integer: {
        const auto now = std::get<std::int64_t>(property.defaultValue);
        return static_cast<double>(now) + 1 <= property.maximum ? now + 1 : now - 1;
    }
    case PropertyKind::real: {
        const double now = std::get<double>(property.defaultValue);
        return property.accepted(now * 0.5 + 0.125) ? now * 0.5 + 0.125 : property.minimum;
    }
    case PropertyKind::pair:
        return std::vector<std::int64_t>{4, 5};
    case PropertyKind::shape: {
        std::vector<std::int64_t> extents;
        for (int i = 0; i < (property.length > 0 ? property.length : 2); ++i) extents.push_back(6 + i);
        return extents;
    }
    case PropertyKind::numbers: {
        const std::vector<double> now = *numbersFrom(std::get<std::string>(property.defaultValue));
        std::vector<double> other;
        for (const double number : now)
            other.push_back(property.accepted(number * 0.5 + 0.125) ? number * 0.5 + 0.125 : property.minimum);
        if (other.empty()) other.push_back(property.accepted(0.5) ? 0.5 : property.minimum);
        return lamina::textOf(other);
    }
    case PropertyKind::choice:
        return std::get<std::string>(property.defaultValue) == property.choices.back() ? property.choices.front()
                                                                                       : property.choices.back();
    case PropertyKind::activation:
        return std::string(std::get<std::string>(property.defaultValue) == "tanh" ? "relu" : "tanh");
    case PropertyKind::initializer:
        return std::string("random_normal(mean=0.5, stddev=0.25)");
    case PropertyKind::regularizer:
        return std::string("l1_l2(l1=0.25, l2=0.5)");
    case PropertyKind::constraint:
        return std::string("max_norm(max_value=3, axis=0)");
    case PropertyKind::text:
        return std::string("other");
    }
    return {};
}

void type(QWidget* field, const QString& text) {
    auto* edit = qobject_cast<QLineEdit*>(field);
    if (!edit) edit = field->findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(field, Qt::Key_Return);
}

void choose(QComboBox* box, const QString& id) {
    const int at = box->findData(id);
    QVERIFY(at >= 0);
    while (box->currentIndex() < at) QTest::keyClick(box, Qt::Key_Down);
    while (box->currentIndex() > at) QTest::keyClick(box, Qt::Key_Up);
}

// What a person does to get this value.
void enter(PropertyField* field, const PropertyValue& value) {
    const auto entries = field->findChildren<NumberEntry*>();
    switch (field->property().kind) {
    case PropertyKind::boolean:
        return QTest::mouseClick(field->findChild<QCheckBox*>(), Qt::LeftButton, {}, QPoint(6, 10));
    case PropertyKind::integer:
    case PropertyKind::real:
        return type(entries[0], QString::fromStdString(textOf(value)));
    case PropertyKind::pair:
        for (std::size_t i = 0; i < 2; ++i)
            type(entries[static_cast<int>(i)], QString::number(std::get<std::vector<std::int64_t>>(value)[i]));
        return;
    case PropertyKind::shape:
    case PropertyKind::numbers:
    case PropertyKind::text:
        return type(field->findChild<QLineEdit*>(), QString::fromStdString(textOf(value)));
    case PropertyKind::choice:
    case PropertyKind::activation:
        return choose(field->findChild<QComboBox*>(), QString::fromStdString(std::get<std::string>(value)));
    case PropertyKind::initializer:
    case PropertyKind::regularizer:
    case PropertyKind::constraint: {
        const Call call = *Call::parse(std::get<std::string>(value));
        choose(field->findChild<QComboBox*>(), QString::fromStdString(call.name));
        QList<NumberEntry*> arguments;
        for (NumberEntry* entry : field->findChildren<NumberEntry*>())
            if (entry->isVisibleTo(field)) arguments << entry;
        QCOMPARE(arguments.size(), static_cast<int>(call.arguments.size()));
        for (std::size_t i = 0; i < call.arguments.size(); ++i)
            type(arguments[static_cast<int>(i)], QString::number(call.arguments[i].second));
        return;
    }
    }
}
} // namespace

class InspectorTest : public QObject {
    Q_OBJECT

private:
    InspectorPanel* m_panel = nullptr;
    Graph m_graph;
    WeightsPointer m_weights;
    std::vector<Uid> m_selection;
    int m_signals = 0;

    void show() { m_panel->setContent(m_graph, checkGraph(m_graph, {}), m_selection, m_weights); }
    void select(const std::string& name) {
        m_selection = {samples::uidOf(m_graph, name)};
        show();
    }
    PropertyField* field(const char* name) const { return m_panel->form()->field(name); }
    NumberEntry* entry(const char* name) const { return field(name)->findChild<NumberEntry*>(); }

private Q_SLOTS:
    void initTestCase() {
        registerAll();
        Theme::start(false, Theme::Language::English);
    }
    void init() {
        m_graph = samples::plain();
        m_weights.reset();
        m_selection.clear();
        m_signals = 0;
        m_panel = new InspectorPanel;
        m_panel->resize(336, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel));
        const auto count = [this] { ++m_signals; };
        connect(m_panel, &InspectorPanel::propertyEdited, this, count);
        connect(m_panel, &InspectorPanel::renamed, this, count);
        connect(m_panel, &InspectorPanel::trainableEdited, this, count);
        connect(m_panel, &InspectorPanel::fixChosen, this, count);
        connect(m_panel, &InspectorPanel::helpWanted, this, count);
    }
    void cleanup() { delete m_panel; }

    void everyOptionGoesRound_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        for (const LayerSpec& spec : registry().layers)
            for (const Property& property : spec.properties)
                QTest::newRow((spec.type + "." + property.name).c_str())
                    << QString::fromStdString(spec.type) << QString::fromStdString(property.name);
    }
    void everyOptionGoesRound() {
        QFETCH(QString, type);
        QFETCH(QString, name);
        const LayerSpec* spec = findLayer(type.toStdString());
        const Property* property = spec->findProperty(name.toStdString());
        const PropertyValue other = otherValue(*property);
        QVERIFY(property->accepted(other));
        m_graph = Graph();
        Properties on; // so that the field is enabled
        if (!property->enabledBy.empty()) on.set(property->enabledBy, true);
        m_selection = {m_graph.add(spec->type, on)};
        PropertyValue last = property->defaultValue;
        connect(m_panel, &InspectorPanel::propertyEdited, this,
                [&](Uid uid, const QString& edited, const PropertyValue& value) {
                    QCOMPARE(edited, name);
                    last = value;
                    m_graph.setProperty(uid, edited.toStdString(), value);
                    show();
                });
        show();
        m_panel->setOpenSections({"more"});

        // Shown and not touched: nothing comes out, whatever is shown.
        for (const PropertyValue& value : {other, property->defaultValue}) {
            m_graph.setProperty(m_selection[0], property->name, value);
            show();
            m_panel->commit();
        }
        QCOMPARE(m_signals, 0);

        PropertyField* edited = m_panel->form()->field(property->name);
        QVERIFY(edited && edited->isEnabled());
        enter(edited, other);
        QVERIFY2(last == other, textOf(last).c_str());
        QVERIFY(m_signals > 0);
        // And shows it again after the way through the graph.
        const int before = m_signals;
        m_panel->commit();
        QCOMPARE(m_signals, before);
        QVERIFY(!edited->isFaulty());
    }

    void faultyInputIsMarkedAndStays() {
        select("dense_1");
        type(entry("units"), "0");
        QCOMPARE(m_signals, 0);
        QVERIFY(field("units")->isFaulty());
        QVERIFY(m_panel->form()->messageOf("units").contains("integer"));
        type(entry("units"), "abc");
        QCOMPARE(m_signals, 0);
        type(entry("units"), "17");
        QCOMPARE(m_signals, 1);
        QVERIFY(!field("units")->isFaulty());
        QVERIFY(m_panel->form()->messageOf("units").isEmpty());
    }

    void updatesLeaveTheFieldAloneThatIsTypedIn() {
        select("dense_1");
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel));
        auto* edit = entry("units")->findChild<QLineEdit*>();
        entry("units")->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, "12");
        m_graph.setProperty(m_selection[0], "units", std::int64_t{99});
        m_graph.setProperty(m_selection[0], "activation", std::string("tanh"));
        show();
        QCOMPARE(edit->text(), QStringLiteral("12"));
        QCOMPARE(field("activation")->findChild<QComboBox*>()->currentData().toString(), QStringLiteral("tanh"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(edit->text(), QStringLiteral("99"));
        QCOMPARE(m_signals, 0);
    }

    void whatWasTypedIsSentBeforeAnotherLayerIsShown() {
        select("dense_1");
        const Uid first = m_selection[0];
        QSignalSpy edited(m_panel, &InspectorPanel::propertyEdited);
        auto* edit = entry("units")->findChild<QLineEdit*>();
        edit->selectAll();
        QTest::keyClicks(edit, "21");
        QCOMPARE(edited.size(), 0);
        m_selection.clear();
        show();
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].value<Uid>(), first);
    }

    void aTurnIsOneUndoStep() {
        select("dense_1");
        QSignalSpy edited(m_panel, &InspectorPanel::propertyEdited);
        QTest::keyClick(entry("units"), Qt::Key_Up);
        QTest::keyClick(entry("units"), Qt::Key_Up);
        QCOMPARE(edited.size(), 2);
        QVERIFY(!edited[0][3].toString().isEmpty());
        QCOMPARE(edited[0][3].toString(), edited[1][3].toString());
        type(entry("units"), "40");
        QVERIFY(edited.last()[3].toString().isEmpty()); // typing stands on its own
    }

    void optionsFollowTheirSwitch() {
        select("dense_1");
        QVERIFY(field("bias_initializer")->isEnabled());
        m_graph.setProperty(m_selection[0], "use_bias", false);
        show();
        QVERIFY(!field("bias_initializer")->isEnabled());
    }

    void headNamesAndRenames() {
        select("dense_1");
        const NodeFacts facts = checkGraph(m_graph, {}).nodes.at(m_selection[0]);
        const QString shapes = QString::fromStdString(facts.inputs[0].text() + " → " + facts.output.text());
        QCOMPARE(m_panel->head()->shapeLine(), shapes);
        QSignalSpy renamed(m_panel, &InspectorPanel::renamed);
        QTest::mouseDClick(m_panel->head(), Qt::LeftButton, {}, QPoint(80, 20));
        QVERIFY(m_panel->head()->nameField()->isVisible());
        QTest::keyClicks(m_panel->head()->nameField(), "hidden");
        QTest::keyClick(m_panel->head()->nameField(), Qt::Key_Return);
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed[0][1].toString(), QStringLiteral("hidden"));
        m_panel->editName();
        QTest::keyClicks(m_panel->head()->nameField(), "other");
        QTest::keyClick(m_panel->head()->nameField(), Qt::Key_Escape);
        QCOMPARE(renamed.size(), 1);
    }

    void parametersAsArithmetic() {
        m_graph = samples::residual();
        for (const Node& node : m_graph.nodes())
            if (node.type == "Conv2D") m_selection = {node.uid};
        show();
        const NodeFacts facts = checkGraph(m_graph, {}).nodes.at(m_selection[0]);
        const Shape& kernel = facts.weights[0].shape;
        const QString expected = QStringLiteral("%1·%2·%3·%4 + %4 = %5")
                                     .arg(kernel[0])
                                     .arg(kernel[1])
                                     .arg(kernel[2])
                                     .arg(kernel[3])
                                     .arg(groupedNumber(facts.parameters));
        QCOMPARE(m_panel->formula()->arithmetic(), expected);
    }

    void weightsAreSummarised() {
        const WeightStatistics s = statisticsOf(
            {-2, -1, 0, 1, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}, 4);
        QCOMPARE(s.count, std::size_t{4});
        QCOMPARE(s.notFinite, std::size_t{2});
        QCOMPARE(s.mean, -0.5);
        QCOMPARE(s.deviation, std::sqrt(1.25));
        QCOMPARE(s.minimum, -2.0);
        QCOMPARE(s.maximum, 1.0);
        QCOMPARE(s.bins, (std::vector<std::size_t>{1, 1, 1, 1})); // zero belongs to the upper half
        QCOMPARE(statisticsOf({}, 4).count, std::size_t{0});
        QCOMPARE(statisticsOf({0, 0}, 4).limit, 0.0);

        select("dense_1");
        QVERIFY(!m_panel->weightsSection()->message().isEmpty());
        const NodeFacts facts = checkGraph(m_graph, {}).nodes.at(m_selection[0]);
        auto weights = std::make_shared<Weights>();
        for (const WeightSpec& spec : facts.weights)
            weights->push_back({m_selection[0], spec.name, spec.shape,
                                std::vector<float>(static_cast<std::size_t>(spec.shape.count()), 0.5F)});
        m_weights = weights;
        show();
        QVERIFY(m_panel->weightsSection()->message().isEmpty());
        QCOMPARE(m_panel->weightsSection()->histogram()->statistics().mean, 0.5);
        // Numbers of another shape are not those of the layer any more.
        m_graph.setProperty(m_selection[0], "units", std::int64_t{3});
        show();
        QVERIFY(!m_panel->weightsSection()->message().isEmpty());
    }

    void problemsOfferTheirFixes() {
        m_graph = samples::mistaken();
        const GraphFacts facts = samples::facts(m_graph, true);
        const Diagnostic* error = facts.firstError();
        QVERIFY(error && !error->fixes.empty());
        m_selection = {error->node};
        m_panel->setContent(m_graph, facts, m_selection, m_weights);
        QVERIFY(!m_panel->messages().empty());
        QSignalSpy chosen(m_panel, &InspectorPanel::fixChosen);
        QTest::mouseClick(m_panel->messages().front()->action(), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<Uid>(), error->node);
        QCOMPARE(chosen[0][1].value<Fix>().layerType, error->fixes.front().layerType);
    }

    void freezing() {
        select("dense_1");
        QTest::mouseClick(m_panel->training()->frozen(), Qt::LeftButton, {}, QPoint(6, 10));
        QCOMPARE(m_signals, 1);
        m_graph.setTrainable(m_selection[0], false);
        show();
        QVERIFY(m_panel->training()->frozen()->isChecked());
        QCOMPARE(m_signals, 1);
    }

    void nothingAndSeveralSelected() {
        m_graph = samples::residual();
        const GraphFacts facts = checkGraph(m_graph, {});
        show();
        const auto valueOf = [this](const QString& label) {
            for (const auto& [name, value] : m_panel->summary()->rows())
                if (name == label) return value;
            return QString();
        };
        QCOMPARE(valueOf("Parameters"), groupedNumber(facts.parameters));
        QCOMPARE(valueOf("Layers"), QString::number(m_graph.nodes().size()));
        std::int64_t together = 0;
        for (int i = 0; i < 3; ++i) {
            m_selection.push_back(m_graph.nodes()[static_cast<std::size_t>(i)].uid);
            together += facts.nodes.at(m_selection.back()).parameters;
        }
        m_selection.push_back(123456); // gone meanwhile
        show();
        QCOMPARE(valueOf("Parameters"), groupedNumber(together));
        QVERIFY(m_panel->summary()->title().contains('3'));
        m_graph = Graph();
        show();
        QCOMPARE(m_panel->uid(), Uid{0});
        QCOMPARE(m_signals, 0);
    }

    void everyLayerInBothThemes() {
        for (const LayerSpec& spec : registry().layers) {
            m_graph = Graph();
            m_selection = {m_graph.add(spec.type)};
            show();
            QVERIFY(!m_panel->grab().isNull());
        }
        m_graph = Graph();
        Node unknown;
        unknown.uid = 5;
        unknown.name = "odd";
        unknown.type = "NotALayer";
        m_graph.addNode(unknown);
        m_selection = {5};
        show();
        QVERIFY(!m_panel->messages().empty());
        Theme::instance().apply(true, Theme::Language::Chinese, 16);
        QVERIFY(!m_panel->grab().isNull());
        Theme::instance().apply(false, Theme::Language::English, 13);
        QCOMPARE(m_signals, 0);
    }
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
