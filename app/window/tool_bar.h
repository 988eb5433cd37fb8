#pragma once
// The row below the menus: files, undo, data at the left; the transport in the middle; the device at the right. What has no
// room gives up its words first.

#include <QToolBar>

namespace lamina {

class Actions;
class ChoiceButton;
class Transport;

class ToolBar : public QToolBar {
    Q_OBJECT

public:
    ToolBar(Actions& actions, QWidget* parent = nullptr);
    Transport* transport() const { return m_transport; }
    ChoiceButton* dataButton() const { return m_data; }
    void setDataName(const QString& name); // "MNIST"; empty: none chosen
    void setDevice(const QString& name);   // "CPU, 2 threads"
    // The height is the theme's: a fixed one would not survive a change of the font.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dataClicked();
    void deviceClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitToWidth();

    Transport* m_transport;
    ChoiceButton *m_data, *m_device;
    QString m_dataName, m_deviceName;
    int m_level = 0; // 0: all words … 3: icons alone
    bool m_isFitting = false;
};

} // namespace lamina
