#pragma once
// About, keyboard and mouse, settings: small dialogs that only show or remember.

class QWidget;

namespace lamina {

void showAboutDialog(QWidget* parent);
void showShortcutsDialog(QWidget* parent);
void showSettingsDialog(QWidget* parent); // everything in it acts at once

} // namespace lamina
