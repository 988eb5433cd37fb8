#pragma once
// A field for one property of any kind, made from its declaration: range, choices, arguments. It never knows the layer.

#include "core/model/property.h"

#include <QWidget>

namespace lamina {

class PropertyEditor : public QWidget {
    Q_OBJECT

public:
    static PropertyEditor* make(const Property& property, QWidget* parent = nullptr);

    const Property& property() const { return m_property; }
    virtual void setValue(const PropertyValue& value) = 0; // shows it; emits nothing
    virtual void setFaulty(bool isFaulty) = 0;             // a problem of the layer is about this property
    virtual bool isTurned() const { return false; } // edits follow each other while a button is held: one undo step

signals:
    // By the user, and acceptable to the property.
    void valueEdited(const lamina::PropertyValue& value);

protected:
    PropertyEditor(const Property& property, QWidget* parent) : QWidget(parent), m_property(property) {}
    void submit(const PropertyValue& value); // emits what the property makes of it, or nothing
    const Property m_property;
};

// An activation, initializer or regularizer in the words of the interface; the id where there are none.
QString choiceLabel(PropertyKind kind, const std::string& id);

} // namespace lamina
