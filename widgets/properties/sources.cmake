set(LAMINA_PROPERTIES_SOURCES
    properties/formula_card.cpp properties/formula_card.h
    properties/formula_layout.cpp properties/formula_layout.h
    properties/inspector_head.cpp properties/inspector_head.h
    properties/inspector_panel.cpp properties/inspector_panel.h
    properties/property_editor.cpp properties/property_editor.h
    properties/weights_section.cpp properties/weights_section.h)
