#include "widgets/properties/property_form.h"

#include "core/model/registry.h"
#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"
#include "widgets/properties/property_field.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace lamina {

namespace {
// Cut off where it does not fit; the full name and what the option does are in the tool-tip.
class FormLabel : public QWidget {
public:
    explicit FormLabel(const Property& property)
        : m_label(property.label), m_help(property.help), m_name(property.name) {
        onThemeChange(this, [this] {
            setFixedSize(Theme::instance().size("formLabel") - em(0.4), Theme::instance().size("field"));
            retranslate();
        });
    }
    QString text() const { return m_label.empty() ? QString::fromStdString(m_name) : shown(m_label); }
    void retranslate() {
        const QString help = shown(m_help);
        setToolTip(QStringLiteral("<p><b>%1</b> <tt>%2</tt></p><p>%3</p>")
                       .arg(text().toHtmlEscaped(), QString::fromStdString(m_name), help.toHtmlEscaped()));
        setAccessibleName(text());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        const QFont font = Theme::instance().text();
        p.setFont(font);
        p.setPen(isEnabled() ? colours().text2 : colours().text3);
        p.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, elided(text(), font, width()));
    }

private:
    Text m_label, m_help;
    std::string m_name;
};

QGridLayout* formGrid(QWidget* parent) {
    auto* grid = new QGridLayout(parent);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(0);
    return grid;
}
} // namespace

PropertyForm::PropertyForm(QWidget* parent)
    : QWidget(parent),
      m_advancedHead(new SectionHead([] { return tr("More options"); }, {}, false)),
      m_advanced(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* plain = new QWidget;
    m_grid = formGrid(plain);
    m_advancedGrid = formGrid(m_advanced);
    column->addWidget(plain);
    column->addWidget(m_advancedHead);
    column->addWidget(m_advanced);
    m_advanced->hide();
    m_advancedHead->hide();
    connect(m_advancedHead, &SectionHead::toggled, this,
            [this](bool isOpen) { m_advanced->setVisible(isOpen && !m_advancedHead->isHidden()); });
    onThemeChange(this, [this] {
        for (QGridLayout* grid : {m_grid, m_advancedGrid}) {
            grid->setColumnMinimumWidth(0, Theme::instance().size("formLabel"));
            grid->setVerticalSpacing(em(0.23));
            grid->setContentsMargins(em(0.92), em(0.08), em(0.15), em(0.62));
        }
        retranslate();
    });
}

void PropertyForm::clear() {
    m_uid = 0;
    m_type.clear();
    m_rows.clear();
    for (QGridLayout* grid : {m_grid, m_advancedGrid})
        while (QLayoutItem* item = grid->takeAt(0)) {
            // Not at once: the field may be the one whose signal led here.
            item->widget()->disconnect(this);
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
    m_advancedHead->hide();
    m_advanced->hide();
    m_grid->parentWidget()->hide();
}

void PropertyForm::build(const Node& node) {
    clear();
    m_uid = node.uid;
    m_type = node.type;
    const LayerSpec* spec = findLayer(node.type);
    if (!spec) return;
    bool hasAdvanced = false, hasPlain = false;
    for (const Property& property : spec->properties) {
        addRow(property);
        (property.isAdvanced ? hasAdvanced : hasPlain) = true;
    }
    m_grid->parentWidget()->setVisible(hasPlain);
    m_advancedHead->setVisible(hasAdvanced);
    m_advanced->setVisible(hasAdvanced && m_advancedHead->isChecked());
    retranslate();
}

void PropertyForm::addRow(const Property& property) {
    QGridLayout* grid = property.isAdvanced ? m_advancedGrid : m_grid;
    Row row{makePropertyField(property), new FormLabel(property), new QLabel};
    row.message->setWordWrap(true);
    row.message->hide();
    const int at = 2 * static_cast<int>(m_rows.size());
    grid->addWidget(row.label, at, 0, Qt::AlignTop);
    grid->addWidget(row.field, at, 1);
    grid->addWidget(row.message, at + 1, 1);
    connect(row.field, &PropertyField::edited, this,
            [this, name = QString::fromStdString(property.name)](const PropertyValue& value, bool isStep) {
                emit edited(name, value, isStep);
            });
    connect(row.field, &PropertyField::faultChanged, this, [this, row] { showFault(row); });
    m_rows.push_back(row);
}

void PropertyForm::showFault(const Row& row) {
    const bool isFaulty = row.field->isFaulty();
    if (isFaulty) row.message->setText(tr("Expected: %1.").arg(shown(row.field->property().expectation())));
    row.message->setVisible(isFaulty);
}

void PropertyForm::showNode(const Node& node) {
    if (node.uid != m_uid || node.type != m_type) build(node);
    const LayerSpec* spec = findLayer(node.type);
    if (!spec) return;
    const Options options(spec->properties, node.properties);
    for (const Row& row : m_rows) {
        const Property& property = row.field->property();
        row.field->setValue(options.value(property.name));
        const PropertyValue* switchValue = property.enabledBy.empty() ? nullptr : &options.value(property.enabledBy);
        const bool* isOn = switchValue ? std::get_if<bool>(switchValue) : nullptr;
        row.field->setEnabled(!isOn || *isOn);
        row.label->setEnabled(!isOn || *isOn);
    }
}

PropertyField* PropertyForm::field(const std::string& name) const {
    for (const Row& row : m_rows)
        if (row.field->property().name == name) return row.field;
    return nullptr;
}

QString PropertyForm::messageOf(const std::string& name) const {
    for (const Row& row : m_rows)
        if (row.field->property().name == name && row.field->isFaulty()) return row.message->text();
    return {};
}

void PropertyForm::commit() {
    // Sending may rebuild the form.
    const Uid uid = m_uid;
    const std::vector<Row> rows = m_rows;
    for (const Row& row : rows) {
        row.field->commit();
        if (m_uid != uid) return;
    }
}

void PropertyForm::focusFirst() {
    if (!m_rows.empty()) m_rows.front().field->setFocus(Qt::OtherFocusReason);
}

void PropertyForm::retranslate() {
    for (const Row& row : m_rows) {
        auto* label = static_cast<FormLabel*>(row.label);
        label->retranslate();
        row.field->retranslate();
        row.field->nameParts(label->text());
        row.field->setToolTip(label->toolTip());
        row.message->setFont(Theme::instance().text(0.85));
        setTextColour(row.message, &Colours::err);
        showFault(row);
    }
}

} // namespace lamina
