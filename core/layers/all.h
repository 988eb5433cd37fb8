#pragma once
// Fills the registry with everything this program knows: layers, losses, optimizers, metrics, schedules, in palette order.

namespace lamina {

void registerAll(); // once, at the start of main or of a test; a second call does nothing

} // namespace lamina
