//! How the widgets behave under the keyboard, and what they tell assistive technology.
