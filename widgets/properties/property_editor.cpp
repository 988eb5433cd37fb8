#include "widgets/properties/property_editor.h"

#include "widgets/common/shown.h"
#include "widgets/common/widgets.h"
#include "widgets/training/number_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace lamina {

namespace {
// Scrolling the panel must not change a choice.
class Choice : public QComboBox {
public:
    Choice() { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

template <class Layout>
Layout* bare(QWidget* widget) {
    auto* layout = new Layout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

class NumberEditor : public PropertyEditor {
public:
    NumberEditor(const Property& property, QWidget* parent)
        : PropertyEditor(property, parent),
          m_field(new NumberField(property.kind == PropertyKind::integer ? NumberField::Kind::integer
                                                                         : NumberField::Kind::real)) {
        m_field->setRange(property.minimum, property.maximum);
        bare<QHBoxLayout>(this)->addWidget(m_field);
        setFocusProxy(m_field);
        connect(m_field, &NumberField::valueChanged, this, [this](double value) {
            if (m_property.kind == PropertyKind::integer)
                submit(static_cast<std::int64_t>(value));
            else
                submit(value);
        });
    }
    void setValue(const PropertyValue& value) override {
        if (const auto* whole = std::get_if<std::int64_t>(&value)) m_field->setValue(static_cast<double>(*whole));
        if (const auto* number = std::get_if<double>(&value)) m_field->setValue(*number);
    }
    void setFaulty(bool isFaulty) override { LaminaStyle::setFaulty(m_field, isFaulty); }
    bool isTurned() const override { return true; }

private:
    NumberField* m_field;
};

class PairEditor : public PropertyEditor {
public:
    PairEditor(const Property& property, QWidget* parent) : PropertyEditor(property, parent) {
        auto* row = bare<QHBoxLayout>(this);
        for (NumberField*& field : m_fields) {
            field = new NumberField(NumberField::Kind::integer);
            field->setRange(property.minimum, property.maximum);
            if (row->count())
                row->addWidget(new RichLine([] { return Runs{Run::figure(QStringLiteral("×"), &Colours::text2)}; }));
            row->addWidget(field, 1);
            connect(field, &NumberField::valueChanged, this, [this] {
                submit(std::vector<std::int64_t>{static_cast<std::int64_t>(m_fields[0]->value()),
                                                 static_cast<std::int64_t>(m_fields[1]->value())});
            });
        }
        setFocusProxy(m_fields[0]);
        onThemeChange(this, [row] { row->setSpacing(em(0.46)); });
    }
    void setValue(const PropertyValue& value) override {
        const auto* numbers = std::get_if<std::vector<std::int64_t>>(&value);
        if (!numbers || numbers->size() != 2) return;
        for (std::size_t i = 0; i < 2; ++i) m_fields[i]->setValue(static_cast<double>((*numbers)[i]));
    }
    void setFaulty(bool isFaulty) override {
        for (NumberField* field : m_fields) LaminaStyle::setFaulty(field, isFaulty);
    }
    bool isTurned() const override { return true; }

private:
    NumberField* m_fields[2];
};

// A line that is parsed: shapes and free text.
class LineEditor : public PropertyEditor {
public:
    LineEditor(const Property& property, QWidget* parent) : PropertyEditor(property, parent), m_field(new QLineEdit) {
        bare<QHBoxLayout>(this)->addWidget(m_field);
        setFocusProxy(m_field);
        connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
            const bool isGood = m_property.parsed(text.toStdString()).has_value();
            LaminaStyle::setFaulty(m_field, !isGood);
            m_field->setToolTip(isGood ? QString() : shown(m_property.expectation()));
        });
        connect(m_field, &QLineEdit::editingFinished, this, [this] {
            if (const auto value = m_property.parsed(m_field->text().toStdString()); value && *value != m_value) {
                m_value = *value;
                submit(*value);
            } else if (!value) {
                setValue(m_value);
            }
        });
        onThemeChange(this, [this] {
            m_field->setFont(m_property.kind == PropertyKind::shape ? Theme::instance().mono()
                                                                    : Theme::instance().text());
            m_field->setFixedHeight(Theme::instance().size("field"));
        });
    }
    void setValue(const PropertyValue& value) override {
        m_value = value;
        const QString text = QString::fromStdString(textOf(value));
        if (m_property.parsed(m_field->text().toStdString()) != std::optional(value) || !m_field->hasFocus())
            m_field->setText(text);
        LaminaStyle::setFaulty(m_field, false);
        m_field->setToolTip({});
    }
    void setFaulty(bool isFaulty) override { LaminaStyle::setFaulty(m_field, isFaulty); }

private:
    QLineEdit* m_field;
    PropertyValue m_value;
};

class CheckEditor : public PropertyEditor {
public:
    CheckEditor(const Property& property, QWidget* parent) : PropertyEditor(property, parent), m_box(new QCheckBox) {
        bare<QHBoxLayout>(this)->addWidget(m_box);
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) { submit(on); });
        connect(m_box, &QCheckBox::toggled, this,
                [this](bool on) { m_box->setText(on ? PropertyEditor::tr("on") : PropertyEditor::tr("off")); });
        onThemeChange(this, [this] {
            m_box->setText(m_box->isChecked() ? PropertyEditor::tr("on") : PropertyEditor::tr("off"));
            m_box->setFixedHeight(Theme::instance().size("field"));
        });
    }
    void setValue(const PropertyValue& value) override {
        if (const bool* on = std::get_if<bool>(&value)) m_box->setChecked(*on);
    }
    void setFaulty(bool) override {}

private:
    QCheckBox* m_box;
};

class ChoiceEditor : public PropertyEditor {
public:
    ChoiceEditor(const Property& property, QWidget* parent) : PropertyEditor(property, parent), m_box(new Choice) {
        bare<QHBoxLayout>(this)->addWidget(m_box);
        setFocusProxy(m_box);
        if (property.kind == PropertyKind::activation)
            for (const ActivationName& name : activationNames()) m_box->addItem({}, QString::fromStdString(name.name));
        else
            for (const std::string& id : property.choices) m_box->addItem({}, QString::fromStdString(id));
        connect(m_box, &QComboBox::activated, this, [this] { submit(m_box->currentData().toString().toStdString()); });
        onThemeChange(this, [this] {
            for (int i = 0; i < m_box->count(); ++i)
                m_box->setItemText(i, choiceLabel(m_property.kind, m_box->itemData(i).toString().toStdString()));
        });
    }
    void setValue(const PropertyValue& value) override {
        if (const auto* id = std::get_if<std::string>(&value))
            m_box->setCurrentIndex(m_box->findData(QString::fromStdString(*id)));
    }
    void setFaulty(bool isFaulty) override { LaminaStyle::setFaulty(m_box, isFaulty); }

private:
    QComboBox* m_box;
};

// An initializer or regularizer: its name, and below it a field for each argument that it has.
class CallEditor : public PropertyEditor {
public:
    CallEditor(const Property& property, QWidget* parent)
        : PropertyEditor(property, parent), m_box(new Choice), m_arguments(new QWidget) {
        auto* column = bare<QVBoxLayout>(this);
        column->addWidget(m_box);
        column->addWidget(m_arguments);
        m_grid = bare<QGridLayout>(m_arguments);
        m_grid->setColumnStretch(1, 1);
        m_arguments->hide();
        setFocusProxy(m_box);
        for (const CallForm& form : forms()) m_box->addItem({}, QString::fromStdString(form.name));
        connect(m_box, &QComboBox::activated, this, [this] {
            m_call = Call{m_box->currentData().toString().toStdString(), {}};
            rebuild();
            submit(m_call.text());
        });
        onThemeChange(this, [this, column] {
            column->setSpacing(em(0.23));
            m_grid->setSpacing(em(0.31));
            for (int i = 0; i < m_box->count(); ++i)
                m_box->setItemText(i, choiceLabel(m_property.kind, m_box->itemData(i).toString().toStdString()));
        });
    }
    void setValue(const PropertyValue& value) override {
        const auto* text = std::get_if<std::string>(&value);
        const std::optional<Call> call = text ? Call::parse(*text) : std::nullopt;
        if (!call) return;
        const bool isSame = call->name == m_call.name && !m_fields.empty();
        m_call = *call;
        m_box->setCurrentIndex(m_box->findData(QString::fromStdString(call->name)));
        if (!isSame) return rebuild();
        for (auto& [name, field] : m_fields) field->setValue(argumentOf(name));
    }
    void setFaulty(bool isFaulty) override { LaminaStyle::setFaulty(m_box, isFaulty); }
    bool isTurned() const override { return true; }

private:
    const std::vector<CallForm>& forms() const {
        return m_property.kind == PropertyKind::initializer ? initializerForms() : regularizerForms();
    }
    const CallForm* form() const {
        for (const CallForm& candidate : forms())
            if (candidate.name == m_call.name) return &candidate;
        return nullptr;
    }
    double argumentOf(const std::string& name) const {
        for (const auto& [argument, byDefault] : form()->arguments)
            if (argument == name) return m_call.argument(name, byDefault);
        return 0;
    }
    void rebuild() {
        qDeleteAll(m_arguments->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
        m_fields.clear();
        const CallForm* now = form();
        m_arguments->setVisible(now && !now->arguments.empty());
        if (!now) return;
        for (const auto& [name, byDefault] : now->arguments) {
            auto* field = new NumberField(NumberField::Kind::real);
            field->setAccessibleName(QString::fromStdString(name));
            field->setValue(m_call.argument(name, byDefault));
            const int row = static_cast<int>(m_fields.size());
            m_grid->addWidget(new RichLine([name = name] {
                                  return Runs{Run::figure(QString::fromStdString(name), &Colours::text2, 0.85)};
                              }),
                              row, 0);
            m_grid->addWidget(field, row, 1);
            m_fields.emplace_back(name, field);
            connect(field, &NumberField::valueChanged, this, [this] {
                m_call.arguments.clear();
                for (const auto& [argument, editor] : m_fields)
                    m_call.arguments.emplace_back(argument, editor->value());
                submit(m_call.text());
            });
        }
    }

    QComboBox* m_box;
    QWidget* m_arguments;
    QGridLayout* m_grid;
    Call m_call;
    std::vector<std::pair<std::string, NumberField*>> m_fields;
};
} // namespace

QString choiceLabel(PropertyKind kind, const std::string& id) {
    if (kind == PropertyKind::activation)
        for (const ActivationName& name : activationNames())
            if (name.name == id) return shown(name.label);
    if (kind == PropertyKind::initializer || kind == PropertyKind::regularizer)
        for (const CallForm& form : kind == PropertyKind::initializer ? initializerForms() : regularizerForms())
            if (form.name == id) return shown(form.label);
    return QString::fromStdString(id);
}

void PropertyEditor::submit(const PropertyValue& value) {
    if (const auto good = m_property.accepted(value)) emit valueEdited(*good);
}

PropertyEditor* PropertyEditor::make(const Property& property, QWidget* parent) {
    switch (property.kind) {
    case PropertyKind::boolean:
        return new CheckEditor(property, parent);
    case PropertyKind::integer:
    case PropertyKind::real:
        return new NumberEditor(property, parent);
    case PropertyKind::pair:
        return new PairEditor(property, parent);
    case PropertyKind::choice:
    case PropertyKind::activation:
        return new ChoiceEditor(property, parent);
    case PropertyKind::initializer:
    case PropertyKind::regularizer:
        return new CallEditor(property, parent);
    case PropertyKind::shape:
    case PropertyKind::text:
        break;
    }
    return new LineEditor(property, parent);
}

} // namespace lamina
